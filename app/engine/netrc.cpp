// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/netrc.h"

#include <QFile>
#include <QFileInfo>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 64 * 1024;
constexpr qsizetype kLongestWord = 4 * 1024;

/// The words of a .netrc: apart by blanks, in quotes where they hold blanks; '#' begins a comment
/// where a keyword could be.
class WordReader {
public:
    explicit WordReader(const QByteArray &text)
        : m_text(text)
    {
    }

    bool atEnd()
    {
        skipBlanks();
        return m_at >= m_text.size();
    }
    QString keyword()
    {
        while (!atEnd() && m_text.at(m_at) == '#') {
            skipLine();
        }
        return word();
    }
    QString word()
    {
        skipBlanks();
        QByteArray result;
        const bool isQuoted = m_at < m_text.size() && m_text.at(m_at) == '"';
        m_at += isQuoted ? 1 : 0;
        while (m_at < m_text.size() && !isEnd(m_text.at(m_at), isQuoted)) {
            if (isQuoted && m_text.at(m_at) == '\\' && m_at + 1 < m_text.size()) {
                ++m_at;
            }
            result += m_text.at(m_at++);
        }
        m_at += isQuoted ? 1 : 0;
        return result.size() > kLongestWord ? QString() : QString::fromUtf8(result);
    }
    /// A macro ends at the first empty line.
    void skipMacro()
    {
        const qsizetype end = m_text.indexOf("\n\n", m_at);
        m_at = end < 0 ? m_text.size() : end;
    }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
    static bool isEnd(char c, bool isQuoted) { return isQuoted ? c == '"' : isBlank(c); }
    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text.at(m_at))) {
            ++m_at;
        }
    }
    void skipLine()
    {
        const qsizetype end = m_text.indexOf('\n', m_at);
        m_at = end < 0 ? m_text.size() : end;
    }

    QByteArray m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<Credentials> netrcCredentials(const QByteArray &text, const QString &host)
{
    if (text.size() > kMostBytes) {
        return std::nullopt;
    }
    WordReader reader(QByteArray(text).replace("\r\n", "\n"));
    std::optional<Credentials> found;
    bool isOurs = false;
    while (!reader.atEnd()) {
        const QString keyword = reader.keyword();
        if (keyword == "machine"_L1 || keyword == "default"_L1) {
            if (found) {
                break;
            }
            isOurs
                = keyword == "default"_L1 || reader.word().compare(host, Qt::CaseInsensitive) == 0;
            if (isOurs) {
                found = Credentials {};
            }
        } else if (keyword == "login"_L1 || keyword == "password"_L1) {
            const QString value = reader.word();
            if (isOurs) {
                (keyword == "login"_L1 ? found->userName : found->password) = value;
            }
        } else if (keyword == "account"_L1) {
            reader.word();
        } else if (keyword == "macdef"_L1) {
            reader.skipMacro();
        }
    }
    return found && !found->isEmpty() ? found : std::nullopt;
}

std::optional<Credentials> netrcFileCredentials(const QString &path, const QString &host)
{
    // A pipe in its place would hang whoever reads it.
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || info.size() > kMostBytes || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    return netrcCredentials(file.read(kMostBytes + 1), host);
}

} // namespace engine
