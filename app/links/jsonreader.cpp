// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/jsonreader.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace links {

namespace {

constexpr qsizetype kMaxDepth = 512;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// One run over a text. Lives on any one thread.
class Reader {
public:
    /// \a isBeginning: more of the text follows, which is not there yet.
    Reader(QByteArrayView json, const std::function<bool(const JsonValue &)> &onValue,
        bool isBeginning = false)
        : m_json(json)
        , m_onValue(onValue)
        , m_isBeginning(isBeginning)
    {
    }

    bool read();
    const QList<JsonStep> &path() const { return m_path; }
    int line() const { return m_line; }

private:
    enum class Await { Value, FirstMember, Member, FirstElement, AfterValue };

    bool step(char c);
    bool open(char c);
    bool close(char c);
    bool member();
    bool separator(char c);
    bool value(char c);
    bool tell(const QString &text, bool isString);
    std::optional<QString> string();
    bool escape(QString &text);
    void skipSpace();
    bool isInArray() const { return m_path.last().index >= 0; }

    QByteArrayView m_json;
    const std::function<bool(const JsonValue &)> &m_onValue;
    bool m_isBeginning;
    QList<JsonStep> m_path;
    qsizetype m_at = 0;
    int m_line = 1;
    Await m_await = Await::Value;
};

bool Reader::read()
{
    if (m_json.startsWith("\xef\xbb\xbf")) {
        m_at = 3;
    }
    for (skipSpace(); m_at < m_json.size(); skipSpace()) {
        if (!step(m_json[m_at])) {
            return false;
        }
    }
    return m_path.isEmpty() && m_await == Await::AfterValue;
}

bool Reader::step(char c)
{
    switch (m_await) {
    case Await::FirstMember:
    case Await::Member:
        return c == '}' && m_await == Await::FirstMember ? close(c) : member();
    case Await::AfterValue:
        return separator(c);
    case Await::FirstElement:
        if (c == ']') {
            return close(c);
        }
        [[fallthrough]];
    case Await::Value:
        return c == '{' || c == '[' ? open(c) : value(c);
    }
    return false;
}

bool Reader::open(char c)
{
    if (m_path.size() >= kMaxDepth) {
        return false;
    }
    ++m_at;
    m_path.append(c == '[' ? JsonStep { {}, 0 } : JsonStep {});
    m_await = c == '[' ? Await::FirstElement : Await::FirstMember;
    return true;
}

bool Reader::close(char c)
{
    if (m_path.isEmpty() || isInArray() != (c == ']')) {
        return false;
    }
    ++m_at;
    m_path.removeLast();
    m_await = Await::AfterValue;
    return true;
}

bool Reader::member()
{
    const std::optional<QString> name = string();
    skipSpace();
    if (!name || m_at >= m_json.size() || m_json[m_at] != ':') {
        return false;
    }
    ++m_at;
    m_path.last().name = *name;
    m_await = Await::Value;
    return true;
}

bool Reader::separator(char c)
{
    if (c != ',') {
        return close(c);
    }
    if (m_path.isEmpty()) {
        return false;
    }
    ++m_at;
    if (isInArray()) {
        ++m_path.last().index;
    }
    m_await = isInArray() ? Await::Value : Await::Member;
    return true;
}

bool Reader::value(char c)
{
    if (c == '"') {
        const std::optional<QString> text = string();
        return text && tell(*text, true);
    }
    const auto isEnd = [](char end) {
        return isSpace(end) || end == ',' || end == ']' || end == '}' || end == '"' || end == '{'
            || end == '[' || end == ':';
    };
    const auto begin = m_json.begin() + m_at;
    const auto end = std::find_if(begin, m_json.end(), isEnd);
    if (end == begin || (m_isBeginning && end == m_json.end())) {
        return false;
    }
    m_at = end - m_json.begin();
    return tell(QString::fromLatin1(&*begin, end - begin), false);
}

bool Reader::tell(const QString &text, bool isString)
{
    m_await = Await::AfterValue;
    return m_onValue({ m_path, text, isString, m_line });
}

std::optional<QString> Reader::string()
{
    if (m_at >= m_json.size() || m_json[m_at] != '"') {
        return std::nullopt;
    }
    ++m_at;
    QString text;
    while (m_at < m_json.size()) {
        const auto begin = m_json.begin() + m_at;
        const auto end
            = std::find_if(begin, m_json.end(), [](char c) { return c == '"' || c == '\\'; });
        text += QString::fromUtf8(m_json.sliced(m_at, end - begin));
        m_at = end - m_json.begin();
        if (end != m_json.end() && *end == '"') {
            ++m_at;
            return text;
        }
        if (end == m_json.end() || !escape(text)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

bool Reader::escape(QString &text)
{
    if (m_at + 1 >= m_json.size()) {
        return false;
    }
    const char c = m_json[m_at + 1];
    m_at += 2;
    switch (c) {
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        text += u' '; // no character of any link or name
        return true;
    case 'u': {
        bool isNumber = false;
        const QByteArrayView digits
            = m_json.sliced(m_at, std::min<qsizetype>(4, m_json.size() - m_at));
        const ushort unit = digits.toByteArray().toUShort(&isNumber, 16);
        m_at += digits.size();
        if (!isNumber || digits.size() < 4) {
            return false;
        }
        text += QChar(unit);
        return true;
    }
    default:
        text += QChar::fromLatin1(c);
        return true;
    }
}

void Reader::skipSpace()
{
    for (; m_at < m_json.size() && isSpace(m_json[m_at]); ++m_at) {
        m_line += m_json[m_at] == '\n' ? 1 : 0;
    }
}

} // namespace

bool readJson(QByteArrayView json, const std::function<bool(const JsonValue &)> &onValue, int *line)
{
    Reader reader(json, onValue);
    const bool isRead = reader.read();
    if (line != nullptr) {
        *line = reader.line();
    }
    return isRead;
}

QList<JsonStep> readJsonSoFar(
    QByteArrayView json, const std::function<bool(const JsonValue &)> &onValue)
{
    Reader reader(json, onValue, true);
    reader.read();
    return reader.path();
}

} // namespace links
