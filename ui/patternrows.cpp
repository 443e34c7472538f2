// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patternrows.h"

#include "app/words/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

LinkRow patternRow(QStringView line, int number)
{
    LinkRow row;
    const links::PatternReading read = links::patternIn(line);
    row.pattern = read.pattern;
    row.patternProblem = read.problem;
    if (row.isPattern()) {
        row.found = links::fromUserInput(row.pattern.at(0));
    }
    row.found.text = line.toString();
    row.found.line = number;
    return row;
}

bool isOneWord(QStringView line)
{
    return std::none_of(line.begin(), line.end(), [](QChar c) { return c.isSpace(); });
}

bool hasScheme(QStringView line)
{
    return line.startsWith("http://"_L1, Qt::CaseInsensitive)
        || line.startsWith("https://"_L1, Qt::CaseInsensitive);
}

bool isPatternRow(const LinkRow &row)
{
    return row.patternProblem != links::PatternProblem::None
        || (row.isPattern() && row.found.problem == links::LinkProblem::None);
}

QString translated(const char *text)
{
    return QCoreApplication::translate("ui::LinkRows", text);
}

} // namespace

PatternLines takePatterns(const QString &text)
{
    PatternLines result { text, {} };
    if (!text.contains(u'[') && !text.contains(u'{') && !text.contains(u'\\')) {
        return result;
    }
    const QStringView all = QStringView(text).trimmed();
    const bool isSingle = !all.contains(u'\n');
    QStringList others;
    int number = 0;
    const auto lines = QStringView(text).split(u'\n');
    for (const QStringView line : lines) {
        ++number;
        const QStringView word = line.trimmed();
        if (isOneWord(word) && (isSingle || hasScheme(word))) {
            const LinkRow row = patternRow(word, number);
            if (isPatternRow(row)) {
                result.rows.append(row);
                others.append(QString());
                continue;
            }
        }
        others.append(line.toString());
    }
    result.rest = result.rows.isEmpty() ? text : others.join(u'\n');
    return result;
}

void addPattern(LinkRows *rows, LinkRow row)
{
    if (row.isGood() && row.pattern.count() > links::kMaxPatternLinks - rows->good) {
        row.pattern = {};
        row.patternProblem = links::PatternProblem::TooMany;
    }
    rows->good += row.isGood() ? static_cast<int>(row.pattern.count()) : 0;
    rows->bad += row.isGood() ? 0 : 1;
    rows->hasPatterns = rows->hasPatterns || row.isPattern();
    rows->rows.append(row);
}

QString patternPreview(const links::LinkPattern &pattern)
{
    const auto name = [&pattern](qint64 index) {
        const QUrl url = links::fromUserInput(pattern.at(index)).url;
        // Where only the folder varies, the names say nothing.
        const QString first = guessedName(links::fromUserInput(pattern.at(0)).url);
        const QString last = guessedName(links::fromUserInput(pattern.at(pattern.count() - 1)).url);
        return first == last || first.isEmpty() ? url.path() : guessedName(url);
    };
    if (pattern.isOpen()) {
        return u"%1 …"_s.arg(name(0));
    }
    const QString count = words::countText(words::Count::Links, static_cast<int>(pattern.count()));
    return pattern.count() == 1 ? name(0)
                                : u"%1: %2 … %3"_s.arg(count, name(0), name(pattern.count() - 1));
}

QString patternSentence(const LinkRow &row)
{
    switch (row.patternProblem) {
    case links::PatternProblem::TooMany:
        return translated(QT_TRANSLATE_NOOP("ui::LinkRows",
            "This stands for more than 1,000,000 links. Give the numbers closer bounds."));
    case links::PatternProblem::OpenAmongOthers:
        return translated(QT_TRANSLATE_NOOP("ui::LinkRows",
            "A link with an open end may have no other part that varies. Split it into several "
            "lines."));
    case links::PatternProblem::None:
        break;
    }
    return row.pattern.isOpen()
        ? translated(QT_TRANSLATE_NOOP("ui::LinkRows", "Where this ends is not known yet."))
        : QString();
}

QString typedText(const links::FoundLink &link)
{
    if (link.url.isEmpty()) {
        return link.text;
    }
    const bool isTyped = link.place == links::LinkPlace::Text && link.name.isEmpty();
    if (isTyped && !links::patternIn(link.text).pattern.isEmpty()) {
        return link.text;
    }
    const QString url = link.url.toString(QUrl::FullyEncoded);
    return link.name.isEmpty() ? links::withoutPattern(url) : url;
}

} // namespace ui
