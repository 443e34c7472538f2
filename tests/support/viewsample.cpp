// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/viewsample.h"

#include "app/settings/settingsfile.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using engine::Download;
using engine::DownloadState;
using engine::ErrorKind;
using engine::HistoryKind;

namespace support {
namespace {

constexpr qint64 kViewMiB = 1024 * 1024;
constexpr qint64 kViewQueue = 5;
constexpr qint64 kViewBatch = 1'000'077;
constexpr int kMostSampleNumber = 12;

struct SampleRow {
    const char *name;
    const char *place; ///< host and folder of the link
    DownloadState state;
    int total; ///< MiB; -1 = unknown
    int permille; ///< of it that is there
    const char *category;
    ErrorKind error = ErrorKind::None;
    int status = 0;
};

constexpr SampleRow kSampleRows[] {
    { "https-is-everywhere.pdf", "docs.example.org/papers/", DownloadState::Completed, 18, 1000,
        "documents" },
    { "river-at-dawn.jpg", "photos.example.org/originals/", DownloadState::Completed, 5, 1000,
        "pictures" },
    { "debian-12.5.0-amd64-netinst.iso", "cdimage.example.org/debian-cd/12.5.0/",
        DownloadState::Downloading, 629, 412, "archives" },
    { "spring-in-the-alps-1080p.mp4", "video.example.net/films/", DownloadState::Downloading, 264,
        318, "video" },
    { "evening-concert.ogg", "radio.example.net/live/", DownloadState::Downloading, -1, 0,
        "music" },
    { "harbour-panorama.png", "photos.example.org/originals/", DownloadState::Verifying, 25, 1000,
        "pictures" },
    { "holiday-pictures-2023.zip", "cloud.example.com/shared/", DownloadState::Connecting, 412, 120,
        "archives" },
    { "field-recordings.flac", "audio.example.org/archive/", DownloadState::Paused, 187, 470,
        "music" },
    { "old-backup.tar", "cloud.example.com/shared/", DownloadState::Stopping, 90, 330, "archives" },
    { "weather-stations.csv.gz", "data.example.net/open/", DownloadState::Queued, -1, 0, "archives",
        ErrorKind::ServerBusy, 503 },
    { "city-map-vector.zip", "maps.example.org/downloads/", DownloadState::Queued, 93, 0,
        "archives" },
    { "annual-report-2023.pdf", "reports.example.com/public/", DownloadState::Failed, -1, 0,
        "documents", ErrorKind::NotFound, 404 },
    { "members-only.epub", "books.example.com/", DownloadState::Failed, -1, 0, "documents",
        ErrorKind::Credentials, 401 },
    { "firmware.bin", "router.example/", DownloadState::Failed, 12, 0, "other", ErrorKind::Tls },
    { "the-whole-archive-of-the-city-museum-with-a-name-that-is-very-long-indeed-2023-12-31.tar.xz",
        "museum.example.org/", DownloadState::Failed, 912, 870, "archives", ErrorKind::DiskFull },
};

engine::DownloadRequest sampleRequest(const QString &place, const QString &folder)
{
    engine::DownloadRequest request;
    request.url = QUrl(u"https://"_s + place);
    request.folder = folder;
    return request;
}

Download sampleDownload(const SampleRow &row, qint64 number, const QString &folder)
{
    Download download;
    const QString name = QString::fromLatin1(row.name);
    download.id = { number };
    download.queueRank = number * 1000;
    download.state = row.state;
    download.fileName = name;
    download.request = sampleRequest(QString::fromLatin1(row.place) + name, folder);
    download.request.category = QString::fromLatin1(row.category);
    download.request.queueId = number % 4 == 0 ? kViewQueue : 0;
    download.total = row.total < 0 ? -1 : row.total * kViewMiB;
    download.received = row.total < 0 ? 9 * kViewMiB * (row.state == DownloadState::Downloading)
                                      : download.total * row.permille / 1000;
    download.error = { row.error, row.status, {} };
    download.addedAt = QDateTime::currentDateTimeUtc().addSecs(number * 60 - 90 * 60);
    if (engine::traits(row.state).isComplete) {
        download.finishedAt = download.addedAt.addSecs(420);
    }
    if (row.status == 503) {
        download.holdReason = engine::HoldReason::Retry;
        download.notBefore = QDateTime::currentDateTimeUtc().addSecs(240);
    }
    return download;
}

QList<Download> sampleBatch(qint64 first, const QString &folder)
{
    const std::pair<const char *, DownloadState> members[] {
        { "01-the-boat.jpg", DownloadState::Completed },
        { "02-morning-mist.jpg", DownloadState::Completed },
        { "03-swans.jpg", DownloadState::Failed },
        { "04-the-old-jetty.jpg", DownloadState::Failed },
        { "05-lanterns.jpg", DownloadState::Queued },
    };
    QList<Download> batch;
    for (const auto &[name, state] : members) {
        const bool isFailed = state == DownloadState::Failed;
        Download one = sampleDownload(
            { name, "photos.example.org/lake/", state, 4,
                state == DownloadState::Completed ? 1000 : 0, "pictures",
                isFailed ? ErrorKind::NotFound : ErrorKind::None, isFailed ? 404 : 0 },
            first + batch.size(), folder);
        one.request.batchId = kViewBatch;
        one.request.batchName = kSampleBatch;
        batch.append(one);
    }
    return batch;
}

engine::ShownCertificate sampleCertificate()
{
    engine::ShownCertificate shown;
    shown.host = u"router.example:443"_s;
    shown.sha256 = QByteArray(32, '\x5a');
    shown.subject = u"router.example"_s;
    shown.issuer = u"router.example"_s;
    shown.hostNames = { u"router.example"_s, u"www.router.example"_s };
    shown.validFrom = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    shown.validTo = QDateTime(QDate(2022, 1, 1), QTime(0, 0), Qt::UTC);
    return shown;
}

engine::LinkFacts sampleFacts(const engine::DownloadRequest &request)
{
    engine::LinkFacts facts;
    facts.token = request.token;
    facts.url = facts.finalUrl = request.url;
    facts.fileName = request.url.fileName();
    facts.taken = std::chrono::milliseconds(84);
    static const QRegularExpression number(u"(\\d+)\\.\\w+$"_s);
    const int found = number.match(facts.fileName).captured(1).toInt();
    if (facts.fileName.contains("gone"_L1)
        || (facts.fileName.startsWith("page-"_L1) && found > kMostSampleNumber)) {
        facts.status = 404;
        facts.error = { ErrorKind::NotFound, 404, {} };
        return facts;
    }
    facts.status = 200;
    facts.mimeType = u"image/jpeg"_s;
    facts.size = (facts.fileName.size() * 137 % 90 + 3) * kViewMiB / 10;
    facts.modified = QDateTime(QDate(2024, 5, 17), QTime(12, 0), Qt::UTC);
    return facts;
}

} // namespace

settings::Settings sampleSettings(const QString &folder)
{
    settings::Settings settings = settings::defaults();
    settings.engine.folder = folder;
    engine::QueueConfig night;
    night.id = kViewQueue;
    night.name = kSampleQueue;
    night.downloadsAtOnce = 2;
    night.times = { true, 22 * 60, 6 * 60, 0x1f };
    night.whenDone = engine::WhenQueueDone::ShutDown;
    settings.engine.queues = { night };
    settings.engine.hostRules
        = { { u"*.example.org"_s, "Mozilla/5.0", "https://example.org/", {} } };
    settings.engine.tlsExceptions = { { u"router.example:443"_s, QByteArray(32, '\x5a') } };
    settings.engine.proxy = { engine::ProxyKind::Http, u"proxy.example"_s, 3128, {}, {} };
    settings.speedLimit = 2 * kViewMiB;
    return settings;
}

QList<Download> sampleDownloads(const QString &folder)
{
    QList<Download> all;
    for (const SampleRow &row : kSampleRows) {
        all.append(sampleDownload(row, all.size() + 1, folder));
        Download &download = all.last();
        if (row.error == ErrorKind::Tls) {
            download.error.detail = u"self-signed certificate"_s;
            download.error.shown = { sampleCertificate() };
        }
        if (row.state == DownloadState::Downloading) {
            download.request.note = kSampleNote;
            download.request.referrer = "https://example.org/downloads";
            download.mirrors
                = { { QUrl(u"https://mirror.example/"_s + download.fileName), {}, {}, {} } };
            download.validators.etag = "\"v1\"";
            download.startedAt = download.addedAt.addSecs(2);
        }
    }
    return all + sampleBatch(all.size() + 1, folder);
}

Download sampleOf(const QList<Download> &downloads, const QString &name)
{
    const auto found = std::find_if(downloads.begin(), downloads.end(),
        [&name](const Download &each) { return each.fileName.startsWith(name); });
    if (found == downloads.end()) {
        qFatal("there is no %s", qPrintable(name));
    }
    return *found;
}

QList<engine::Progress> sampleProgress(const QList<Download> &downloads)
{
    QList<engine::Progress> all;
    for (const Download &each : downloads) {
        if (each.state == DownloadState::Downloading) {
            all.append(
                { each.id, each.received, each.total, (5 - each.id.value % 4) * 700'000, 4 });
        }
    }
    return all;
}

engine::EngineTotals sampleTotals(const QList<Download> &downloads)
{
    engine::EngineTotals totals;
    for (const engine::Progress &each : sampleProgress(downloads)) {
        totals.speed += each.speed;
    }
    for (const Download &each : downloads) {
        totals.running += engine::traits(each.state).isActive ? 1 : 0;
        totals.waiting += each.state == DownloadState::Queued ? 1 : 0;
        totals.failed += each.state == DownloadState::Failed ? 1 : 0;
        totals.received += each.received;
        totals.total += std::max<qint64>(each.total, 0);
    }
    return totals;
}

engine::RunDetail sampleRun(const Download &download)
{
    using engine::ConnectionStage;
    engine::RunDetail run;
    run.id = download.id;
    run.isRunning = true;
    run.total = download.total;
    const qint64 part = download.total / 10;
    run.synced = { { 0, 2 * part }, { 4 * part, 5 * part }, { 7 * part, 8 * part } };
    run.unsynced = { { 2 * part, 2 * part + part / 4 } };
    run.connections = { { 1, u"cdimage.example.org:443"_s, u"192.0.2.7"_s, -1,
                            ConnectionStage::Receiving, { 0, 4 * part }, 2 * part, 1'400'000 },
        { 2, u"mirror.example:443"_s, u"2001:db8::8"_s, 0, ConnectionStage::Receiving,
            { 4 * part, 7 * part }, 5 * part, 900'000 },
        { 3, u"cdimage.example.org:443"_s, u"192.0.2.7"_s, -1, ConnectionStage::Stalled,
            { 7 * part, 10 * part }, 8 * part, 0 },
        { 4, u"cdimage.example.org:443"_s, {}, -1, ConnectionStage::Connecting, {}, 0, 0 } };
    run.reply = { 206, "nginx/1.22.1", true, false };
    run.figures.speed = 2'300'000;
    run.figures.connections = 4;
    run.figures.mostConnections = 8;
    run.bottleneck = engine::Bottleneck::Connection;
    run.figures.sums = { { 1, 1'300'000, 40 }, { 4, 2'300'000, 60 } };
    return run;
}

QList<engine::HistoryEntry> sampleHistory(const Download &download)
{
    const QDateTime start = download.addedAt;
    const QString link = download.request.url.toString();
    engine::HistoryEntry lost = engine::errorEntry(
        HistoryKind::ConnectionLost, { ErrorKind::ConnectionLost, 0, {} }, 90 * kViewMiB);
    lost.at = start.addSecs(58);
    const QList<engine::HeaderField> asked { { "User-Agent", "Bobbin/0.1.0" },
        { "Authorization", "***" } };
    return { { start, HistoryKind::Asked, 0, 0, link, asked },
        { start.addSecs(1), HistoryKind::Redirected, 302, -1, u"https://mirror.example/a"_s,
            { { "Location", "https://mirror.example/a" } } },
        { start.addSecs(2), HistoryKind::Answered, 200, -1, u"OK"_s,
            { { "Server", "nginx/1.22.1" }, { "Accept-Ranges", "bytes" } } },
        lost, { start.addSecs(60), HistoryKind::Waiting, 0, 4, {}, {} },
        { start.addSecs(64), HistoryKind::WentOn, 0, 90 * kViewMiB, {}, {} } };
}

void SampleChecker::check(const QList<engine::DownloadRequest> &requests)
{
    QMetaObject::invokeMethod(
        this,
        [this, requests, run = m_run] {
            for (const engine::DownloadRequest &request : requests) {
                if (run == m_run) {
                    emit checked(sampleFacts(request));
                }
            }
            emit finished();
        },
        Qt::QueuedConnection);
}

} // namespace support
