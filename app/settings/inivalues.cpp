// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/inivalues.h"

#include <QStringList>
#include <QStringView>

using namespace Qt::StringLiterals;

namespace settings {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r';
}

QStringView trimmedBlanks(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front())) {
        text = text.sliced(1);
    }
    while (!text.isEmpty() && isBlank(text.back())) {
        text.chop(1);
    }
    return text;
}

/// The character that the digits from \a at on stand for; \a at moves behind them.
QChar fromDigits(QStringView line, qsizetype &at, int base)
{
    const qsizetype from = at;
    char16_t code = 0;
    for (; at < line.size(); ++at) {
        bool isDigit = false;
        const int digit = line.sliced(at, 1).toInt(&isDigit, base);
        if (!isDigit || isBlank(line.at(at)) || line.at(at) == u'+' || line.at(at) == u'-') {
            break;
        }
        code = static_cast<char16_t>(code * base + digit);
    }
    return at > from ? QChar(code) : QChar();
}

/// What stands for itself behind a backslash at \a at - 1; \a at moves behind it.
QString unescaped(QStringView line, qsizetype &at)
{
    static constexpr QStringView kLetters(u"abfnrtv\"?'\\");
    static constexpr QStringView kMeanings(u"\a\b\f\n\r\t\v\"?'\\");
    if (at == line.size()) {
        return {};
    }
    const QChar letter = line.at(at);
    if (const qsizetype index = kLetters.indexOf(letter); index >= 0) {
        ++at;
        return kMeanings.at(index);
    }
    if (letter == u'x') {
        ++at;
        return fromDigits(line, at, 16);
    }
    if (letter >= u'0' && letter <= u'7') {
        return fromDigits(line, at, 8);
    }
    ++at;
    return {};
}

/// The members of a value: quotes keep commas, semicolons and blanks; a semicolon begins a comment.
QStringList members(QStringView line)
{
    QStringList result(1);
    bool isQuoted = false;
    qsizetype kept = 0; // blanks up to here were quoted or escaped
    const auto trimEnd = [&] {
        while (result.constLast().size() > kept && isBlank(result.constLast().back())) {
            result.last().chop(1);
        }
    };
    for (qsizetype at = 0; at < line.size();) {
        const QChar c = line.at(at++);
        if (c == u'\\') {
            result.last() += unescaped(line, at);
            kept = result.constLast().size();
        } else if (c == u'"') {
            isQuoted = !isQuoted;
            kept = result.constLast().size();
        } else if (c == u',' && !isQuoted) {
            trimEnd();
            result.append(QString());
            kept = 0;
        } else if (c == u';' && !isQuoted) {
            break;
        } else if (isQuoted || !isBlank(c) || !result.constLast().isEmpty()) {
            result.last() += c;
            kept = isQuoted ? result.constLast().size() : kept;
        }
    }
    trimEnd();
    return result;
}

QVariant value(QStringView line)
{
    QStringList list = members(line);
    for (QString &member : list) {
        if (member.startsWith("@@"_L1)) {
            member.remove(0, 1);
        } else if (member.startsWith(u'@')) {
            return {};
        }
    }
    return list.size() == 1 ? QVariant(list.constFirst()) : QVariant(list);
}

} // namespace

QHash<QString, QVariant> iniValues(const QByteArray &file)
{
    QHash<QString, QVariant> values;
    QString section;
    const QString text = QString::fromUtf8(file);
    for (const QStringView raw : QStringView(text).split(u'\n')) {
        const QStringView line = trimmedBlanks(raw);
        const qsizetype equals = line.indexOf(u'=');
        if (line.startsWith(u'[')) {
            const QStringView rest = line.sliced(1);
            section = trimmedBlanks(rest.first(qMax<qsizetype>(rest.indexOf(u']'), 0))).toString()
                + u'/';
        } else if (equals > 0 && !line.startsWith(u';')) {
            values.insert(section + trimmedBlanks(line.first(equals)).toString(),
                value(line.sliced(equals + 1)));
        }
    }
    return values;
}

} // namespace settings
