// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/tablewriting.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace words {

namespace {

bool isFormula(const QString &field)
{
    return !field.isEmpty() && u"=+-@\t\r\n"_s.contains(field.front());
}

QString csvField(const QString &field)
{
    const QString safe = isFormula(field) ? u'\'' + field : field;
    const bool needsQuotes
        = std::any_of(safe.begin(), safe.end(), [](QChar c) { return u",\"\r\n"_s.contains(c); });
    return needsQuotes ? u'"' + QString(safe).replace(u'"', u"\"\""_s) + u'"' : safe;
}

/// On one line, and in the order in which it is written.
QString plainField(QString field)
{
    for (QChar &c : field) {
        const QChar::Category category = c.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph) {
            c = QChar::ReplacementCharacter;
        }
    }
    return field;
}

QString htmlRow(const QString &cell, const QStringList &fields)
{
    QString row = u"<tr>"_s;
    for (const QString &field : fields) {
        row += u"<%1><bdi>%2</bdi></%1>"_s.arg(cell, plainField(field).toHtmlEscaped());
    }
    return row + u"</tr>\n"_s;
}

constexpr auto kStyle = ":root{color-scheme:light dark}body{font:14px sans-serif;margin:2em}"
                        "table{border-collapse:collapse}td,th{padding:.3em .7em;text-align:start;"
                        "border-bottom:1px solid #8886;overflow-wrap:anywhere}"_L1;

} // namespace

QByteArray csvRecord(const QStringList &fields)
{
    QStringList written;
    std::transform(fields.begin(), fields.end(), std::back_inserter(written), csvField);
    return written.join(u',').toUtf8() + "\r\n";
}

QByteArray textRecord(const QStringList &fields)
{
    QStringList written;
    for (const QString &field : fields) {
        written.append(field.isEmpty() ? u"-"_s : plainField(field));
    }
    return written.join(u'\t').toUtf8() + '\n';
}

QByteArray htmlPage(const QString &title, const QStringList &heads, const QList<QStringList> &rows)
{
    const QString shown = plainField(title).toHtmlEscaped();
    QByteArray page
        = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title>"
          "<style>%2</style></head>\n<body><h1>%1</h1>\n<table><thead>\n"_s.arg(shown, kStyle)
              .toUtf8();
    page += htmlRow(u"th"_s, heads).toUtf8() + "</thead><tbody>\n";
    for (const QStringList &row : rows) {
        page += htmlRow(u"td"_s, row).toUtf8();
    }
    return page + "</tbody></table></body></html>\n";
}

QString xmlText(const QString &text)
{
    QString kept;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            kept += c;
            kept += text.at(++i);
        } else if ((c >= u' ' || c == u'\t' || c == u'\n' || c == u'\r') && !c.isSurrogate()
            && c < u'\ufffe') {
            kept += c;
        }
    }
    return kept;
}

QByteArray jsonArray(const QList<QByteArray> &objects)
{
    return objects.isEmpty() ? QByteArray("[]\n") : "[\n" + objects.join(",\n") + "\n]\n";
}

} // namespace words
