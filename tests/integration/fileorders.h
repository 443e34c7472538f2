// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/outcome.h"
#include "tests/support/memorypersistence.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

/// What the tests of removing, renaming and moving share.
namespace fileorders {

inline const support::Content kFile { .size = 300 * support::kKiB + 7, .seed = 5 };
inline const support::Content kLarge { .size = 20 * support::kMiB + 13, .seed = 66 };
inline constexpr qint64 kStopAt = 16 * support::kMiB;

inline QStringList filesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

inline quint64 deviceOf(const QString &path)
{
    struct stat info { };
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_dev : 0;
}

inline void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline engine::DownloadEdit naming(const QString &name)
{
    engine::DownloadEdit edit;
    edit.fileName = name;
    return edit;
}

inline engine::DownloadEdit goingTo(const QString &folder)
{
    engine::DownloadEdit edit;
    edit.folder = folder;
    return edit;
}

/// An engine, a server with one file, and what the engine refused.
struct Doing {
    explicit Doing(const support::Content &content = kFile)
    {
        server.serve("/a.bin", { .content = content });
        spyOn();
    }
    void spyOn()
    {
        QObject::connect(&fixture.engine(), &engine::Engine::fileRefused, &fixture,
            [this](
                engine::DownloadId, const engine::DownloadError &error) { refused.append(error); });
        QObject::connect(&fixture.engine(), &engine::Engine::untrashFailed, &fixture,
            [this](const QStringList &files) { lost += files; });
    }
    engine::DownloadId complete()
    {
        const engine::DownloadId id = fixture.add(server.url("/a.bin"));
        fixture.waitForState(id, engine::DownloadState::Completed);
        return id;
    }
    bool isGone(engine::DownloadId id)
    {
        return fixture.waitFor([&] { return !fixture.at(id).id.isValid(); });
    }
    bool isBack(engine::DownloadId id)
    {
        return fixture.waitFor([&] { return fixture.at(id).id.isValid(); });
    }

    support::FaultServer server;
    support::MemoryPersistence persistence;
    support::EngineFixture fixture { support::oneConnection(), &persistence };
    QList<engine::DownloadError> refused;
    QStringList lost;
};

} // namespace fileorders
