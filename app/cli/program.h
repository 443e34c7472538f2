// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/checkrun.h"
#include "app/cli/downloadrun.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/store/storelink.h"

#include <memory>

namespace cli {

/// One run of bobbin-cli: makes the parts that the options ask for and ends with one exit status.
/// Lives on the main thread.
class Program : public QObject {
    Q_OBJECT

public:
    explicit Program(const Options &options);

    /// Once; quit() follows, never from within this call.
    void start(const QList<WantedLink> &links);
    /// Saves and stops; quit() follows.
    void interrupt();

signals:
    void quit(int exitStatus);

private:
    void startCheck();
    void makeFolder();
    void openProfile();
    void readProfile(const store::StoreStatus &status);
    void startDownloads(
        engine::Persistence *persistence, const QList<engine::DownloadRequest> &busy);
    void stop();
    void tellBrokenOutput();
    void finish(int exitStatus);
    void quitWhenWritten();

    Options m_options;
    Output m_out;
    Output m_err;
    std::unique_ptr<Reporter> m_reporter;
    QList<engine::DownloadRequest> m_requests;
    engine::DownloadError m_folderError; ///< why the folder could not be made; None = it is there
    std::unique_ptr<CheckRun> m_checkRun;
    std::unique_ptr<store::StoreLink> m_store;
    std::unique_ptr<engine::Engine> m_engine; // goes before the store
    std::unique_ptr<DownloadRun> m_downloadRun;
    bool m_hasFailed = false; ///< apart from what the runs say
    bool m_isInterrupted = false;
    bool m_isBrokenTold = false; ///< that the output cannot be written
    int m_exitStatus = -1; ///< -1 = not over
};

} // namespace cli
