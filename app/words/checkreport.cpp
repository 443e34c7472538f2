// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/checkreport.h"

#include "app/words/tablewriting.h"
#include "app/words/translator.h"
#include "app/words/words.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using engine::LinkFacts;

namespace words {

namespace {

/// For programs: the same in every language.
QStringList columnNames()
{
    return { u"status"_s, u"link"_s, u"final_url"_s, u"type"_s, u"size"_s, u"modified"_s,
        u"milliseconds"_s, u"problem"_s };
}

QStringList fieldsOf(const LinkFacts &facts)
{
    const auto known = [](qint64 value) { return value < 0 ? QString() : QString::number(value); };
    return { facts.status > 0 ? QString::number(facts.status) : QString(), maskedLink(facts.url),
        maskedLink(facts.finalUrl), facts.mimeType, known(facts.size),
        facts.modified.toUTC().toString(Qt::ISODate), known(facts.taken.count()),
        checkSentence(facts) };
}

QByteArray factsObject(const LinkFacts &facts)
{
    const QStringList names = columnNames();
    const QStringList fields = fieldsOf(facts);
    QJsonObject object;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!fields.at(i).isEmpty()) {
            object.insert(names.at(i), fields.at(i));
        }
    }
    if (facts.status > 0) {
        object.insert(u"status"_s, facts.status);
    }
    if (facts.size >= 0) {
        object.insert(u"size"_s, facts.size);
    }
    if (facts.taken.count() >= 0) {
        object.insert(u"milliseconds"_s, qint64(facts.taken.count()));
    }
    if (facts.error) {
        object.insert(u"kind"_s, QString(engine::traits(facts.error.kind).name));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray page(const QList<LinkFacts> &answers)
{
    QList<QStringList> rows;
    for (const LinkFacts &facts : answers) {
        QStringList row = fieldsOf(facts);
        row[4] = facts.size >= 0 ? sizeText(facts.size) : QString();
        row[6] = takenText(facts.taken);
        rows.append(row);
    }
    return htmlPage(Words::tr("Checked links"),
        { Words::tr("Status"), Words::tr("Link"), Words::tr("Final address"), Words::tr("Type"),
            Words::tr("Size"), Words::tr("Date"), Words::tr("Time taken"),
            Words::tr("What is wrong") },
        rows);
}

} // namespace

QString checkSentence(const LinkFacts &facts)
{
    return errorSentence(facts.error);
}

QString takenText(std::chrono::milliseconds taken)
{
    if (taken.count() < 0) {
        return {};
    }
    return taken.count() < 1000
        ? Words::tr("%1 ms").arg(QLocale().toString(qint64(taken.count())))
        : Words::tr("%1 s").arg(QLocale().toString(double(taken.count()) / 1000, 'f', 1));
}

QByteArray checkReport(const QList<LinkFacts> &answers, ReportFormat format)
{
    if (format == ReportFormat::Html) {
        return page(answers);
    }
    if (format == ReportFormat::Json) {
        QList<QByteArray> objects;
        std::transform(answers.begin(), answers.end(), std::back_inserter(objects), factsObject);
        return jsonArray(objects);
    }
    const auto record = format == ReportFormat::Csv ? csvRecord : textRecord;
    QByteArray report = record(columnNames());
    for (const LinkFacts &facts : answers) {
        report += record(fieldsOf(facts));
    }
    return report;
}

} // namespace words
