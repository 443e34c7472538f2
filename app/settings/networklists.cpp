// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/networklists.h"

#include "app/engine/secretheader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace settings {

namespace {

constexpr qsizetype kMostLines = 500;
constexpr qsizetype kLongestPattern = 255;
constexpr qsizetype kMostHeaders = 50;
constexpr qsizetype kSha256Bytes = 32;

bool isFieldText(const QByteArray &text)
{
    return std::none_of(
        text.begin(), text.end(), [](char c) { return static_cast<uchar>(c) < 0x20; });
}

QByteArray fieldText(const QJsonValue &value)
{
    const QByteArray text = value.toString().toLatin1();
    return isFieldText(text) ? text : QByteArray();
}

} // namespace

QStringList hostPatternLines(const QStringList &patterns)
{
    return hostPatternsFrom(patterns);
}

QStringList hostPatternsFrom(const QStringList &lines)
{
    QStringList patterns;
    for (const QString &line : lines.mid(0, kMostLines)) {
        const QString pattern = line.trimmed();
        if (!pattern.isEmpty() && pattern.size() <= kLongestPattern) {
            patterns.append(pattern);
        }
    }
    return patterns;
}

QStringList tlsExceptionLines(const QList<engine::TlsException> &exceptions)
{
    QStringList lines;
    for (const engine::TlsException &exception : exceptions) {
        lines.append(exception.host + u' ' + QString::fromLatin1(exception.sha256.toHex()));
    }
    return lines;
}

QList<engine::TlsException> tlsExceptionsFrom(const QStringList &lines)
{
    QList<engine::TlsException> exceptions;
    for (const QString &line : lines.mid(0, kMostLines)) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        const QByteArray sha256 = QByteArray::fromHex(words.value(1).toLatin1());
        if (words.size() == 2 && words.at(0).contains(u':') && sha256.size() == kSha256Bytes
            && words.at(1).size() == 2 * kSha256Bytes) {
            exceptions.append({ words.at(0), sha256 });
        }
    }
    return exceptions;
}

QStringList hostRuleLines(const QList<engine::HostRule> &rules)
{
    QStringList lines;
    for (const engine::HostRule &rule : rules) {
        QJsonArray headers;
        for (const engine::HeaderField &field : rule.headers) {
            if (!engine::isSecretHeader(field.name)) {
                headers.append(QJsonArray {
                    QString::fromLatin1(field.name), QString::fromLatin1(field.value) });
            }
        }
        const QJsonObject line {
            { u"pattern"_s, rule.pattern },
            { u"userAgent"_s, QString::fromLatin1(rule.userAgent) },
            { u"referrer"_s, QString::fromLatin1(rule.referrer) },
            { u"headers"_s, headers },
        };
        lines.append(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
    }
    return lines;
}

QList<engine::HostRule> hostRulesFrom(const QStringList &lines)
{
    QList<engine::HostRule> rules;
    for (const QString &line : lines.mid(0, kMostLines)) {
        const QJsonObject stored = QJsonDocument::fromJson(line.toUtf8()).object();
        engine::HostRule rule;
        rule.pattern = stored.value("pattern"_L1).toString().trimmed();
        rule.userAgent = fieldText(stored.value("userAgent"_L1));
        rule.referrer = fieldText(stored.value("referrer"_L1));
        for (const QJsonValue &value : stored.value("headers"_L1).toArray()) {
            const QByteArray name = fieldText(value.toArray().at(0));
            if (!name.isEmpty() && !name.contains(':') && rule.headers.size() < kMostHeaders) {
                rule.headers.append({ name, fieldText(value.toArray().at(1)) });
            }
        }
        if (!rule.pattern.isEmpty() && rule.pattern.size() <= kLongestPattern) {
            rules.append(rule);
        }
    }
    return rules;
}

QStringList timetableLines(const engine::SpeedTimetable &timetable)
{
    QStringList lines { timetable.isOn ? u"on"_s : u"off"_s,
        QString::fromLatin1(timetable.text()) };
    for (const qint64 limit : timetable.limits) {
        lines.append(QString::number(limit));
    }
    return lines;
}

engine::SpeedTimetable timetableFrom(const QStringList &lines)
{
    engine::SpeedTimetable timetable;
    if (!timetable.setText(lines.value(1).toLatin1())) {
        return {};
    }
    timetable.isOn = lines.value(0) == u"on";
    for (const QString &line : lines.mid(2, engine::SpeedTimetable::kMostLimits)) {
        bool isNumber = false;
        const qint64 limit = line.toLongLong(&isNumber);
        if (!isNumber || limit <= 0) {
            return {};
        }
        timetable.limits.append(limit);
    }
    return timetable;
}

} // namespace settings
