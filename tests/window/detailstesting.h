// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/window/windowtesting.h"
#include "ui/detailspane.h"

#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>

/// What the tests of the details share.
namespace detailstesting {

using dialogtesting::named;
using namespace windowtesting;
using namespace Qt::StringLiterals;

inline constexpr qint64 kMiB = 1024 * 1024;

/// A run of two connections as the engine tells of it.
inline engine::RunDetail running(const engine::Download &download)
{
    engine::RunDetail detail;
    detail.id = download.id;
    detail.isRunning = true;
    detail.total = 8 * kMiB;
    detail.synced = { { 0, 2 * kMiB }, { 6 * kMiB, 8 * kMiB } };
    detail.unsynced = { { 2 * kMiB, 3 * kMiB } };
    detail.connections
        = { { 1, u"example.org:443"_s, u"192.0.2.7"_s, -1, engine::ConnectionStage::Receiving,
                { 0, 4 * kMiB }, 3 * kMiB, 512 * 1024 },
              { 2, u"mirror.example:443"_s, u"192.0.2.8"_s, 0, engine::ConnectionStage::Waiting,
                  { 4 * kMiB, 6 * kMiB }, 4 * kMiB, 0 } };
    detail.reply.server = "nginx";
    detail.bottleneck = engine::Bottleneck::SharedLimit;
    detail.figures.sharedLimit = 512 * 1024;
    return detail;
}

inline engine::Download mirrored()
{
    engine::Download download = fakeDownload(1, engine::DownloadState::Downloading, u"film.mkv"_s);
    download.total = 8 * kMiB;
    download.received = 3 * kMiB;
    download.mirrors = { { QUrl(u"https://mirror.example/film.mkv?token=s3cret"_s), {}, {},
        engine::ErrorKind::None } };
    download.request.note = u"for the evening"_s;
    download.validators.etag = "\"v1\"";
    download.request.headers = { { "X-Api-Key", "s3cret" } };
    return download;
}

/// The window with the details shown.
struct Detailed : Fixture {
    explicit Detailed(int tab = 0)
        : Detailed(with(tab))
    {
    }
    explicit Detailed(const settings::Settings &settings)
        : Fixture(settings)
    {
    }
    static settings::Settings with(int tab)
    {
        settings::Settings settings;
        settings.panes.showsDetails = true;
        settings.panes.detailsTab = tab;
        return settings;
    }
    void add(const engine::Download &download)
    {
        emit engine.added({ download });
        click(0);
    }
    void openTab(int tab) { named<QTabWidget>(window, "detailsTabs")->setCurrentIndex(tab); }
    QString fact(const char *name) const { return named<QLineEdit>(window, name)->text(); }
    QString words(const char *name) const { return named<QLabel>(window, name)->text(); }
};

} // namespace detailstesting
