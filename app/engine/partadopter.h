// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/leftover.h"

#include <QObject>
#include <QPromise>

#include <optional>

class QThreadPool;

namespace engine {

/// What an engine can do besides whose files are those of this computer: begin with a part file
/// that is there. qobject_cast finds it.
class AdoptingEngine {
public:
    virtual ~AdoptingEngine() = default;

    /// As Engine::add() of the one request, always as a new download: \a part, in the request's
    /// folder, becomes its part file; with a whole file it is complete. With a file to be copied it
    /// waits for that, stored before: pause() ends the copy, and what is resumed then is fetched.
    virtual void addAdopted(const DownloadRequest &request, const AdoptedPart &part) = 0;
};

/// Makes part files of what other programs left of a download: looks at a leftover, and copies it
/// to where a download is to go on from it; both on a pool. What was copied becomes
/// a download's by AdoptingEngine::addAdopted(). Lives on the thread that made it.
class PartAdopter : public QObject {
    Q_OBJECT

public:
    /// \a pool outlives the object and the copy.
    explicit PartAdopter(QThreadPool &pool, QObject *parent = nullptr);
    /// Stops what is under way.
    ~PartAdopter() override;

    /// examined() follows, for the last path that was asked about only.
    void examine(const QString &path);
    /// adopted() or failed() follows; progressed() before. One at a time.
    void adopt(const AdoptOrder &order);
    /// Stops it within 1 MiB; nothing is left of the copy, and nothing more is said.
    void cancel();
    bool isAdopting() const { return m_copy.has_value(); }

signals:
    void examined(const engine::Leftover &leftover);
    void progressed(qint64 bytes);
    void adopted(const engine::AdoptedPart &part);
    void failed(const engine::DownloadError &error);

private:
    QThreadPool &m_pool;
    std::optional<QPromise<void>> m_look; ///< kept for as long as it may go on
    std::optional<QPromise<void>> m_copy; ///< the same
    int m_generation = 0; ///< of looks and copies: what an earlier one says is not heard
    int m_copyGeneration = 0;
};

} // namespace engine

Q_DECLARE_INTERFACE(engine::AdoptingEngine, "io.github.bobbin_dm.AdoptingEngine")
