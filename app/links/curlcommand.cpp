// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/curlcommand.h"

#include "app/links/linkcollector.h"
#include "app/links/linktext.h"
#include "app/links/shellwords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr qsizetype kMaxName = 255;

enum class Meaning { Header, Cookie, UserAgent, Referrer, User, Output, Link, Data, Method, Other };

/// An option that takes a value.
struct Option {
    QLatin1StringView name;
    Meaning meaning;
};

constexpr std::array kOptions {
    Option { "-H"_L1, Meaning::Header },
    Option { "--header"_L1, Meaning::Header },
    Option { "-b"_L1, Meaning::Cookie },
    Option { "--cookie"_L1, Meaning::Cookie },
    Option { "-A"_L1, Meaning::UserAgent },
    Option { "--user-agent"_L1, Meaning::UserAgent },
    Option { "-e"_L1, Meaning::Referrer },
    Option { "--referer"_L1, Meaning::Referrer },
    Option { "-u"_L1, Meaning::User },
    Option { "--user"_L1, Meaning::User },
    Option { "-o"_L1, Meaning::Output },
    Option { "--output"_L1, Meaning::Output },
    Option { "--url"_L1, Meaning::Link },
    Option { "-d"_L1, Meaning::Data },
    Option { "--data"_L1, Meaning::Data },
    Option { "--data-raw"_L1, Meaning::Data },
    Option { "--data-binary"_L1, Meaning::Data },
    Option { "--data-ascii"_L1, Meaning::Data },
    Option { "--data-urlencode"_L1, Meaning::Data },
    Option { "--json"_L1, Meaning::Data },
    Option { "-F"_L1, Meaning::Data },
    Option { "--form"_L1, Meaning::Data },
    Option { "--form-string"_L1, Meaning::Data },
    Option { "-T"_L1, Meaning::Data },
    Option { "--upload-file"_L1, Meaning::Data },
    Option { "-X"_L1, Meaning::Method },
    Option { "--request"_L1, Meaning::Method },
    Option { "-x"_L1, Meaning::Other },
    Option { "--proxy"_L1, Meaning::Other },
    Option { "-m"_L1, Meaning::Other },
    Option { "--max-time"_L1, Meaning::Other },
    Option { "--connect-timeout"_L1, Meaning::Other },
    Option { "--retry"_L1, Meaning::Other },
    Option { "--limit-rate"_L1, Meaning::Other },
    Option { "-r"_L1, Meaning::Other },
    Option { "--range"_L1, Meaning::Other },
    Option { "-C"_L1, Meaning::Other },
    Option { "--cacert"_L1, Meaning::Other },
    Option { "--resolve"_L1, Meaning::Other },
    Option { "-w"_L1, Meaning::Other },
    Option { "-c"_L1, Meaning::Other },
    Option { "--cookie-jar"_L1, Meaning::Other },
};

/// Fields that belong to one exchange, not to what is asked for.
constexpr std::array kOwnFields { "range"_L1, "accept-encoding"_L1, "host"_L1, "connection"_L1,
    "content-length"_L1, "transfer-encoding"_L1, "if-range"_L1, "if-none-match"_L1,
    "if-modified-since"_L1, "te"_L1 };

/// One command, word by word.
class Command {
public:
    void take(const QList<ShellWord> &words);
    FoundLinks result() const;

private:
    void set(Meaning meaning, const QString &value, int line);
    void setField(const QString &field);

    QList<FoundLink> m_links;
    FoundLink m_common;
    bool m_sendsData = false;
};

void Command::take(const QList<ShellWord> &words)
{
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString &word = words.at(i).text;
        if (!word.startsWith(u'-') || word.size() < 2) {
            set(Meaning::Link, word, words.at(i).line);
            continue;
        }
        const bool isLong = word.startsWith("--"_L1);
        const QString name = isLong ? word.section(u'=', 0, 0) : word.left(2);
        const auto option = std::find_if(kOptions.begin(), kOptions.end(),
            [&name](const Option &one) { return one.name == name; });
        if (option == kOptions.end()) {
            continue; // a switch
        }
        // "-Hvalue" and "--header value"; long ones take no "=" in curl, but people write it.
        const QString joined = isLong ? word.section(u'=', 1) : word.mid(2);
        const bool isJoined = isLong ? word.contains(u'=') : word.size() > 2;
        if (isJoined) {
            set(option->meaning, joined, words.at(i).line);
        } else if (i + 1 < words.size()) {
            ++i;
            set(option->meaning, words.at(i).text, words.at(i).line);
        }
    }
}

void Command::set(Meaning meaning, const QString &value, int line)
{
    switch (meaning) {
    case Meaning::Header:
        setField(value);
        break;
    case Meaning::Cookie:
        if (value.contains(u'=')) { // else the name of a file
            m_common.headers.append({ "Cookie", value.toUtf8() });
        }
        break;
    case Meaning::UserAgent:
        m_common.userAgent = value.toUtf8();
        break;
    case Meaning::Referrer:
        m_common.referrer = value.section(u';', 0, 0).toUtf8();
        break;
    case Meaning::User:
        m_common.credentials = { value.section(u':', 0, 0), value.section(u':', 1) };
        break;
    case Meaning::Output:
        m_common.name = value.section(u'/', -1).left(kMaxName);
        break;
    case Meaning::Link: {
        const FoundLink link = linkFromText(value, line);
        const auto bare = linkWithoutScheme(value, line, false);
        m_links.append(link.problem != LinkProblem::None && bare ? *bare : link);
        break;
    }
    case Meaning::Data:
        m_sendsData = true;
        break;
    case Meaning::Method:
        m_sendsData = m_sendsData || value.compare("GET"_L1, Qt::CaseInsensitive) != 0;
        break;
    case Meaning::Other:
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

FoundLinks Command::result() const
{
    FoundLinks found;
    for (FoundLink link : m_links) {
        if (link.problem == LinkProblem::None && m_sendsData) {
            link = wrongLink(link.text, link.line, LinkProblem::SendsData);
        } else if (link.problem == LinkProblem::None) {
            link.name = m_links.size() == 1 ? m_common.name : QString();
            link.headers = m_common.headers;
            link.referrer = m_common.referrer;
            link.userAgent = m_common.userAgent;
            link.credentials = m_common.credentials;
        }
        found.links.append(link);
    }
    return found;
}

} // namespace

bool isCurlCommand(QStringView text)
{
    const QStringView start = text.trimmed();
    return start.startsWith("curl "_L1) || start.startsWith("curl.exe "_L1)
        || start.startsWith("$ curl "_L1);
}

FoundLinks fromCurlCommand(QStringView text)
{
    LinkCollector links;
    if (text.size() > kMaxBytes) {
        links.setCut();
        text = text.left(kMaxBytes);
    }
    for (QList<ShellWord> words : shellCommands(text)) {
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
