// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/shellwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

/// Takes text apart, character by character. Lives on any one thread.
class Splitter {
public:
    explicit Splitter(QStringView text)
        : m_text(text)
        // Developer tools quote for cmd.exe with ^" and end lines with ^.
        , m_isCmd(text.contains("^\""_L1) || text.contains("^\n"_L1) || text.contains("^\r\n"_L1))
    {
    }

    QList<QList<ShellWord>> split();

private:
    QChar at(qsizetype offset = 0) const
    {
        return m_at + offset < m_text.size() ? m_text[m_at + offset] : QChar();
    }
    void escaped();
    void plain();
    void singleQuoted();
    void doubleQuoted();
    void dollarQuoted();
    void escapeOfDollar();
    void codeOf(int digits, int base);
    void lineContinued();
    void endWord();
    void endCommand();

    QStringView m_text;
    bool m_isCmd;
    qsizetype m_at = 0;
    int m_line = 1;
    QString m_word;
    bool m_hasWord = false;
    QList<ShellWord> m_words;
    QList<QList<ShellWord>> m_commands;
};

QList<QList<ShellWord>> Splitter::split()
{
    while (m_at < m_text.size()) {
        const QChar c = at();
        if (c == (m_isCmd ? u'^' : u'\\')) {
            ++m_at;
            escaped();
        } else if (c == u'\n' || c == u'\r' || c == u';' || c == u'&') {
            endCommand();
            m_line += c == u'\n' ? 1 : 0;
            ++m_at;
        } else if (c.isSpace()) {
            endWord();
            ++m_at;
        } else if (c == u'\'' && !m_isCmd) {
            singleQuoted();
        } else if (c == u'"') {
            doubleQuoted();
        } else if (c == u'$' && at(1) == u'\'' && !m_isCmd) {
            dollarQuoted();
        } else {
            plain();
        }
    }
    endCommand();
    return m_commands;
}

/// Behind a backslash or caret: what follows is taken to the letter, but for a line's end, which is
/// nothing, and the quote of cmd.exe, which quotes all the same.
void Splitter::escaped()
{
    if (at() == u'\r' || at() == u'\n') {
        lineContinued();
    } else if (m_isCmd && at() == u'"') {
        doubleQuoted();
    } else if (m_at < m_text.size()) {
        plain();
    }
}

void Splitter::plain()
{
    m_word += at();
    m_hasWord = true;
    ++m_at;
}

void Splitter::lineContinued()
{
    m_at += at() == u'\r' && at(1) == u'\n' ? 2 : 1;
    ++m_line;
}

void Splitter::singleQuoted()
{
    m_hasWord = true;
    const qsizetype end = m_text.indexOf(u'\'', m_at + 1);
    const qsizetype to = end < 0 ? m_text.size() : end;
    m_word += m_text.mid(m_at + 1, to - m_at - 1);
    m_line += static_cast<int>(m_text.mid(m_at, to - m_at).count(u'\n'));
    m_at = to + 1;
}

void Splitter::doubleQuoted()
{
    m_hasWord = true;
    for (++m_at; m_at < m_text.size() && at() != u'"'; ++m_at) {
        const bool isCaret = m_isCmd && at() == u'^' && m_at + 1 < m_text.size();
        if (isCaret && at(1) == u'"') {
            ++m_at; // the caret before the closing quote
            break;
        }
        const bool isEscape = at() == u'\\' && m_at + 1 < m_text.size()
            && (at(1) == u'"' || at(1) == u'\\' || (!m_isCmd && (at(1) == u'$' || at(1) == u'`')));
        // A quote within the quotes of cmd.exe is \^".
        const bool isCaretEscape = m_isCmd && at() == u'\\' && at(1) == u'^' && at(2) == u'"';
        m_at += isCaretEscape ? 2 : isCaret || isEscape ? 1 : 0;
        m_line += at() == u'\n' ? 1 : 0;
        m_word += at();
    }
    ++m_at;
}

void Splitter::dollarQuoted()
{
    m_hasWord = true;
    for (m_at += 2; m_at < m_text.size() && at() != u'\''; ++m_at) {
        if (at() == u'\\' && m_at + 1 < m_text.size()) {
            ++m_at;
            escapeOfDollar();
        } else {
            m_word += at();
        }
    }
    ++m_at;
}

void Splitter::escapeOfDollar()
{
    switch (at().unicode()) {
    case 'n':
    case 'r':
    case 't':
        m_word += u' ';
        break;
    case 'u':
        codeOf(4, 16);
        break;
    case 'x':
        codeOf(2, 16);
        break;
    default:
        m_word += at();
    }
}

void Splitter::codeOf(int digits, int base)
{
    bool isNumber = false;
    const uint code = m_text.mid(m_at + 1, digits).toUInt(&isNumber, base);
    if (isNumber) {
        m_word += QChar(static_cast<char16_t>(code));
        m_at += digits;
    }
}

void Splitter::endWord()
{
    if (m_hasWord) {
        m_words.append({ m_word, m_line });
    }
    m_word.clear();
    m_hasWord = false;
}

void Splitter::endCommand()
{
    endWord();
    if (!m_words.isEmpty()) {
        m_commands.append(m_words);
    }
    m_words.clear();
}

} // namespace

QList<QList<ShellWord>> shellCommands(QStringView text)
{
    return Splitter(text).split();
}

} // namespace links
