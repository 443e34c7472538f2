// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/filereuse.h"
#include "ui/linkrows.h"

#include <QObject>
#include <QPromise>
#include <QQueue>

#include <optional>

class QThreadPool;

namespace ui {

/// Copies finished files to where they are wanted once more, on a pool, one after the other: two
/// would be slower on one disk. Lives on the GUI thread.
class FileReuser : public QObject {
    Q_OBJECT

public:
    /// \a pool outlives the object.
    explicit FileReuser(QThreadPool &pool, QObject *parent = nullptr);
    /// Stops the copy that is under way within 1 MiB; nothing is left of it.
    ~FileReuser() override;

    void take(const QList<ReuseWish> &wishes);
    /// Stops all; what was asked for and is not there yet.
    QList<engine::DownloadRequest> giveUp();

signals:
    /// What \a request asks for is there.
    void made(const engine::DownloadRequest &request, const engine::AdoptedPart &part);
    void failed(const engine::DownloadRequest &request, const engine::DownloadError &error);

private:
    void next();
    void takeResult(const engine::Result<engine::AdoptedPart> &result);

    QThreadPool &m_pool;
    QQueue<ReuseWish> m_wishes; ///< the first one is being copied
    std::optional<QPromise<void>> m_copy; ///< kept for as long as it may go on
    int m_generation = 0; ///< what an earlier copy says is not heard
};

} // namespace ui
