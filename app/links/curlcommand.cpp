// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/curlcommand.h"

#include "app/links/curloptions.h"
#include "app/links/linkcollector.h"
#include "app/links/linktext.h"
#include "app/links/shellwords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace links {

namespace {

/// Fields that belong to one exchange, not to what is asked for.
constexpr std::array kOwnFields { "range"_L1, "accept-encoding"_L1, "host"_L1, "connection"_L1,
    "content-length"_L1, "transfer-encoding"_L1, "if-range"_L1, "if-none-match"_L1,
    "if-modified-since"_L1, "te"_L1 };

/// One command, word by word.
class Command {
public:
    void take(const QList<ShellWord> &words);
    FoundLinks result();

private:
    void takeLong(const QList<ShellWord> &words, qsizetype &at);
    void takeShort(const QList<ShellWord> &words, qsizetype &at);
    void set(CurlMeaning meaning, const QString &value, int line);
    void endRequest();
    void setField(const QString &field);

    FoundLinks m_found; ///< of the requests that ended
    QList<FoundLink> m_links; ///< of the one that is open
    FoundLink m_common;
    bool m_sendsData = false;
};

void Command::take(const QList<ShellWord> &words)
{
    bool hasOptions = true; // until "--"
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString &word = words.at(i).text;
        if (!hasOptions || !word.startsWith(u'-') || word.size() < 2) {
            set(CurlMeaning::Link, word, words.at(i).line);
        } else if (word == u"--") {
            hasOptions = false;
        } else if (word.startsWith("--"_L1)) {
            takeLong(words, i);
        } else {
            takeShort(words, i);
        }
    }
}

/// "--header value"; curl takes no "=" there, but people write it. Moves \a at on to a value.
void Command::takeLong(const QList<ShellWord> &words, qsizetype &at)
{
    const ShellWord &word = words.at(at);
    const qsizetype equals = word.text.indexOf(u'=');
    const CurlMeaning meaning
        = curlMeaning(QStringView(word.text).left(equals < 0 ? word.text.size() : equals));
    if (meaning == CurlMeaning::Next) {
        endRequest();
    } else if (meaning != CurlMeaning::Switch && word.text.contains(u'=')) {
        set(meaning, word.text.section(u'=', 1), word.line);
    } else if (meaning != CurlMeaning::Switch && at + 1 < words.size()) {
        ++at;
        set(meaning, words.at(at).text, words.at(at).line);
    }
}

/// "-sSLo value", "-ovalue": letters up to the first one that takes a value.
void Command::takeShort(const QList<ShellWord> &words, qsizetype &at)
{
    const ShellWord &word = words.at(at);
    for (qsizetype i = 1; i < word.text.size(); ++i) {
        const CurlMeaning meaning = curlMeaning(QString(u'-') + word.text.at(i));
        if (meaning == CurlMeaning::Next) {
            endRequest();
            continue;
        }
        if (meaning == CurlMeaning::Switch) {
            continue;
        }
        if (i + 1 < word.text.size()) {
            set(meaning, word.text.mid(i + 1), word.line);
        } else if (at + 1 < words.size()) {
            ++at;
            set(meaning, words.at(at).text, words.at(at).line);
        }
        return;
    }
}

void Command::set(CurlMeaning meaning, const QString &value, int line)
{
    switch (meaning) {
    case CurlMeaning::Header:
        setField(value);
        break;
    case CurlMeaning::Cookie:
        if (value.contains(u'=')) { // else the name of a file
            m_common.headers.append({ "Cookie", value.toUtf8() });
        }
        break;
    case CurlMeaning::UserAgent:
        m_common.userAgent = value.toUtf8();
        break;
    case CurlMeaning::Referrer:
        m_common.referrer = value.section(u';', 0, 0).toUtf8();
        break;
    case CurlMeaning::User:
        m_common.credentials = { value.section(u':', 0, 0), value.section(u':', 1) };
        break;
    case CurlMeaning::Output:
        m_common.name = value.section(u'/', -1).left(kMaxName);
        break;
    case CurlMeaning::Link: {
        const FoundLink link = linkFromText(value, line);
        const auto bare = linkWithoutScheme(value, line, false);
        m_links.append(link.problem != LinkProblem::None && bare ? *bare : link);
        break;
    }
    case CurlMeaning::Data:
        m_sendsData = true;
        break;
    case CurlMeaning::Method:
        m_sendsData = m_sendsData || value.compare("GET"_L1, Qt::CaseInsensitive) != 0;
        break;
    case CurlMeaning::Other:
    case CurlMeaning::Next:
    case CurlMeaning::Switch:
        break;
    }
}

void Command::setField(const QString &field)
{
    const qsizetype colon = field.indexOf(u':', 1);
    if (colon < 0) {
        return; // "Name;" and "Name:" send or drop an empty field
    }
    const QString name = field.left(colon).trimmed();
    const QByteArray value = field.mid(colon + 1).trimmed().toUtf8();
    const QString lower = name.toLower();
    if (lower == u"referer") {
        m_common.referrer = value;
    } else if (lower == u"user-agent") {
        m_common.userAgent = value;
    } else if (!value.isEmpty()
        && std::find(kOwnFields.begin(), kOwnFields.end(), lower) == kOwnFields.end()) {
        m_common.headers.append({ name.toLatin1(), value });
    }
}

/// What was told of one request is not meant for the servers of the next.
void Command::endRequest()
{
    for (FoundLink link : std::as_const(m_links)) {
        if (link.problem == LinkProblem::None && m_sendsData) {
            link = wrongLink(link.text, link.line, LinkProblem::SendsData);
        } else if (link.problem == LinkProblem::None) {
            link.name = m_links.size() == 1 ? m_common.name : QString();
            link.headers = m_common.headers;
            link.referrer = m_common.referrer;
            link.userAgent = m_common.userAgent;
            link.credentials = m_common.credentials;
        }
        m_found.links.append(link);
    }
    m_links.clear();
    m_common = {};
    m_sendsData = false;
}

FoundLinks Command::result()
{
    endRequest();
    return m_found;
}

} // namespace

bool isCurlCommand(QStringView text)
{
    const QStringView start = text.trimmed();
    return start.startsWith("curl "_L1) || start.startsWith("curl.exe "_L1)
        || start.startsWith("$ curl "_L1);
}

FoundLinks fromCurlCommand(QStringView text, std::chrono::milliseconds time)
{
    LinkCollector links(time);
    if (text.size() > kMaxBytes) {
        links.setCut();
        text = text.left(kMaxBytes);
    }
    for (QList<ShellWord> words : shellCommands(text)) {
        if (links.isFull()) {
            links.setCut();
            break;
        }
        if (!words.isEmpty() && words.first().text == u"$") {
            words.removeFirst();
        }
        const QString program = words.isEmpty() ? QString() : words.first().text;
        if (program != u"curl" && program != u"curl.exe") {
            continue;
        }
        Command command;
        command.take(words);
        links.add(command.result());
    }
    return links.take(true);
}

} // namespace links
