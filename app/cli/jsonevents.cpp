// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jsonevents.h"

#include "app/cli/printable.h"
#include "app/cli/sentences.h"
#include "app/words/words.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

QByteArray line(const QJsonObject &object)
{
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QByteArray safe;
    safe.reserve(text.size() + 1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text.at(i));
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text.at(i + 1) : 0);
        // JSON lets DEL and the C1 controls (C2 80 to C2 9F in UTF-8) stand as they are.
        if (byte == 0x7f) {
            safe += "\\u007f";
        } else if (byte == 0xc2 && next >= 0x80 && next <= 0x9f) {
            safe += "\\u00" + QByteArray::number(next, 16);
            ++i;
        } else {
            safe += text.at(i);
        }
    }
    return safe + '\n';
}

QJsonObject errorObject(const engine::DownloadError &error, const QString &message)
{
    QJsonObject object { { u"kind"_s, engine::traits(error.kind).name },
        { u"message"_s, message } };
    if (error.status > 0) {
        object.insert(u"status"_s, error.status);
    }
    return object;
}

QJsonObject errorObject(const engine::DownloadError &error)
{
    return errorObject(error, words::errorSentence(error));
}

QJsonObject event(const char *name, const engine::Download &download)
{
    QJsonObject object { { u"event"_s, QLatin1StringView(name) },
        { u"url"_s, words::maskedLink(download.request.url) },
        { u"received"_s, download.received } };
    if (download.id.isValid()) {
        object.insert(u"id"_s, download.id.value);
    }
    if (!download.fileName.isEmpty()) {
        object.insert(u"file"_s, download.filePath());
    }
    if (download.total >= 0) {
        object.insert(u"total"_s, download.total);
    }
    return object;
}

} // namespace

QByteArray addedEvent(const engine::Download &download)
{
    return line(event("added", download));
}

QByteArray startedEvent(const engine::Download &download)
{
    return line(event("started", download));
}

QByteArray progressEvent(const engine::Download &download, const engine::Progress &progress)
{
    engine::Download now = download;
    now.received = progress.received;
    now.total = progress.total >= 0 ? progress.total : download.total;
    QJsonObject object = event("progress", now);
    object.insert(u"speed"_s, progress.speed);
    if (download.error) {
        object.insert(u"error"_s, errorObject(download.error));
    }
    return line(object);
}

QByteArray finishedEvent(const engine::Download &download)
{
    return line(event("finished", download));
}

QByteArray failedEvent(const engine::Download &download)
{
    QJsonObject object = event("failed", download);
    object.insert(u"error"_s, errorObject(download.error));
    if (download.error.kind == engine::ErrorKind::ChecksumMismatch) {
        object.insert(u"file"_s, keptPath(download));
    }
    return line(object);
}

QByteArray replacedEvent(const engine::Download &download, const QString &message)
{
    QJsonObject object = event("failed", download);
    object.insert(u"error"_s, errorObject({ engine::ErrorKind::FileExists, 0, {} }, message));
    return line(object);
}

QByteArray refusedEvent(
    const QString &text, const engine::DownloadError &error, const QString &message)
{
    return line({ { u"event"_s, u"failed"_s }, { u"url"_s, maskedText(text) },
        { u"error"_s, errorObject(error, message) } });
}

QByteArray pausedEvent(const engine::Download &download)
{
    return line(event("paused", download));
}

QByteArray checkedEvent(const engine::LinkFacts &facts)
{
    QJsonObject object { { u"event"_s, u"checked"_s }, { u"id"_s, facts.token },
        { u"url"_s, words::maskedLink(facts.url) },
        { u"final_url"_s, words::maskedLink(facts.finalUrl) } };
    if (facts.status > 0) {
        object.insert(u"status"_s, facts.status);
    }
    if (!facts.mimeType.isEmpty()) {
        object.insert(u"type"_s, facts.mimeType);
    }
    if (facts.size >= 0) {
        object.insert(u"total"_s, facts.size);
    }
    if (facts.modified.isValid()) {
        object.insert(u"modified"_s, facts.modified.toUTC().toString(Qt::ISODate));
    }
    if (facts.taken.count() >= 0) {
        object.insert(u"milliseconds"_s, qint64(facts.taken.count()));
    }
    if (facts.error) {
        object.insert(u"error"_s, errorObject(facts.error));
    }
    return line(object);
}

} // namespace cli
