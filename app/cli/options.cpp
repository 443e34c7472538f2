// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include "app/cli/optionlist.h"
#include "app/cli/optionvalues.h"
#include "app/cli/text.h"
#include "app/engine/checksumtext.h"
#include "app/engine/filename.h"

#include <QCommandLineParser>
#include <QDir>

#include <algorithm>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

/// Turns parsed options into Options and keeps the first problem. Lives in one call.
class OptionReader {
public:
    OptionReader(const QCommandLineParser &parser, const Surroundings &surroundings)
        : m_parser(parser)
        , m_surroundings(surroundings)
    {
    }

    CommandLine read();

private:
    void checkRepeats();
    void readPlaces();
    void checkFileName();
    void readNumbers();
    void readLimit();
    void readChecksum();
    void readHeaders();
    void readNetwork();
    void checkLinks();
    void number(const char *name, int least, int most, int *value);
    QByteArray headerValue(const char *name);
    void complain(const QString &problem);
    QString absolute(const QString &path);
    bool isSet(const char *name) const { return m_parser.isSet(QLatin1StringView(name)); }
    QString value(const char *name) const { return m_parser.value(QLatin1StringView(name)); }

    const QCommandLineParser &m_parser;
    const Surroundings &m_surroundings;
    Options m_options;
    QString m_problem;
};

CommandLine OptionReader::read()
{
    m_options.links = m_parser.positionalArguments();
    m_options.json = isSet("json");
    m_options.quiet = isSet("quiet");
    m_options.check = isSet("check");
    checkRepeats();
    readPlaces();
    readNumbers();
    readLimit();
    readChecksum();
    readHeaders();
    readNetwork();
    checkLinks();
    if (!m_problem.isEmpty()) {
        return { CommandLine::Action::WrongUsage, {}, m_problem };
    }
    return { CommandLine::Action::Run, m_options, {} };
}

void OptionReader::checkRepeats()
{
    const QStringList names = singleOptions();
    for (const QString &name : names) {
        if (m_parser.values(name).size() > 1) {
            complain(Text::tr("The option --%1 may be given once only.").arg(name));
        }
    }
}

void OptionReader::readPlaces()
{
    m_options.inputFile = value("input");
    m_options.folder = absolute(value("dir"));
    m_options.fileName = value("output");
    if (isSet("ca")) {
        m_options.caFile = absolute(value("ca"));
    }
    m_options.profile = isSet("profile")
        ? absolute(value("profile"))
        : QDir::cleanPath(m_surroundings.stateFolder + "/bobbin-cli"_L1);
    if (isSet("input") && m_options.inputFile.isEmpty()) {
        complain(Text::tr("The option --input needs a file, or - for the standard input."));
    }
    if (isSet("profile") && value("profile").isEmpty()) {
        complain(Text::tr("The option --profile needs a folder."));
    }
    if (isSet("dir") && value("dir").isEmpty()) {
        complain(Text::tr("The option --dir needs a folder."));
    }
    if (isSet("output") && (m_options.fileName.isEmpty() || m_options.fileName.contains(u'/'))) {
        complain(Text::tr("The option --output needs a file name without a folder; "
                          "--dir names the folder."));
    }
    checkFileName();
}

/// Somebody who names a file looks for it under that name.
void OptionReader::checkFileName()
{
    const QString wished = m_options.fileName.normalized(QString::NormalizationForm_C);
    const QString possible = engine::sanitizeFileName(wished);
    if (isSet("output") && wished != possible) {
        complain(Text::tr("The file cannot be called “%1”; “%2” would do.").arg(wished, possible));
    }
}

void OptionReader::readNumbers()
{
    number("jobs", 1, 64, &m_options.jobs);
    number("connections", 1, 32, &m_options.connections);
    number("retries", 0, 100, &m_options.retries);
}

void OptionReader::readLimit()
{
    if (!isSet("limit")) {
        return;
    }
    const std::optional<qint64> rate = rateFromText(value("limit"));
    if (!rate) {
        complain(Text::tr("“%1” is not a speed; write bytes a second such as 500K, 2M or 12345.")
                     .arg(value("limit")));
        return;
    }
    m_options.speedLimit = *rate;
}

void OptionReader::readChecksum()
{
    if (!isSet("checksum")) {
        return;
    }
    const QString text = value("checksum");
    const engine::Result<engine::Checksum> checksum = engine::parseChecksum(text);
    if (!checksum) {
        complain(
            Text::tr("“%1” is not a checksum; write ALGO:HEX with md5, sha1, sha256 or sha512.")
                .arg(text));
        return;
    }
    m_options.checksum = checksum.value();
}

void OptionReader::readHeaders()
{
    const QStringList texts = m_parser.values(u"header"_s);
    for (const QString &text : texts) {
        const std::optional<engine::HeaderField> field = headerFromText(text);
        // The text may hold a secret and is not repeated.
        if (!field) {
            complain(Text::tr("The option --header needs “NAME: VALUE”, on one line."));
        } else if (isEngineHeader(field->name)) {
            complain(Text::tr("The header %1 cannot be set; downloads depend on it.")
                         .arg(QString::fromLatin1(field->name)));
        } else if (field->name.toLower() == "user-agent") {
            m_options.userAgent = field->value;
        } else if (field->name.toLower() == "referer") {
            m_options.referrer = field->value;
        } else {
            m_options.headers.append(*field);
        }
    }
    if (isSet("user-agent")) {
        m_options.userAgent = headerValue("user-agent");
    }
    if (isSet("referer")) {
        m_options.referrer = headerValue("referer");
    }
}

void OptionReader::readNetwork()
{
    if (isSet("user")) {
        const std::optional<engine::Credentials> credentials = credentialsFromText(value("user"));
        m_options.credentials = credentials.value_or(engine::Credentials());
        if (!credentials) {
            complain(Text::tr("The option --user needs NAME:PASSWORD."));
        }
    }
    if (isSet("proxy")) {
        const std::optional<engine::ProxyConfig> proxy = proxyFromText(value("proxy"));
        m_options.proxy = proxy.value_or(engine::ProxyConfig());
        if (!proxy) {
            complain(Text::tr("The option --proxy needs an address such as http://HOST:PORT or "
                              "socks5://HOST:PORT."));
        }
    }
}

void OptionReader::checkLinks()
{
    const bool hasList = !m_options.inputFile.isEmpty();
    if (m_options.links.isEmpty() && !hasList) {
        complain(Text::tr("No link given; name one, or a list of them with --input."));
    }
    const bool hasOne = m_options.links.size() == 1 && !hasList;
    if (isSet("output") && !hasOne) {
        complain(Text::tr("The option --output goes with a single link only."));
    }
    if (isSet("checksum") && !hasOne) {
        complain(Text::tr("The option --checksum goes with a single link only."));
    }
}

void OptionReader::number(const char *name, int least, int most, int *value)
{
    const QLatin1StringView option(name);
    if (!m_parser.isSet(option)) {
        return;
    }
    const QString text = m_parser.value(option);
    if (const std::optional<int> found = numberFromText(text, least, most)) {
        *value = *found;
        return;
    }
    complain(Text::tr("The option --%1 needs a number from %2 to %3, not “%4”.")
                 .arg(option, QString::number(least), QString::number(most), text));
}

QByteArray OptionReader::headerValue(const char *name)
{
    const QString text = value(name);
    if (!isHeaderValue(text)) {
        complain(
            Text::tr("The option --%1 takes no control characters.").arg(QLatin1StringView(name)));
    }
    return text.toUtf8();
}

void OptionReader::complain(const QString &problem)
{
    if (m_problem.isEmpty()) {
        m_problem = problem;
    }
}

QString OptionReader::absolute(const QString &path)
{
    const bool isKept = !m_options.check; // which keeps nothing anywhere
    if (isKept && m_surroundings.currentFolder.isEmpty() && !QDir::isAbsolutePath(path)) {
        complain(Text::tr("The name of the current folder is not UTF-8, and nothing can be kept "
                          "there; name another one with --dir."));
    }
    return QDir::cleanPath(QDir(m_surroundings.currentFolder).absoluteFilePath(path));
}

} // namespace

CommandLine readCommandLine(const QStringList &arguments, const Surroundings &surroundings)
{
    QCommandLineParser parser;
    addOptions(&parser);
    const bool understood = parser.parse(arguments);
    // Somebody who asks for help gets it, whatever else is wrong.
    if (parser.isSet(u"help"_s)) {
        return { CommandLine::Action::ShowHelp, {}, {} };
    }
    if (parser.isSet(u"version"_s)) {
        return { CommandLine::Action::ShowVersion, {}, {} };
    }
    if (!understood) {
        return { CommandLine::Action::WrongUsage, {}, parser.errorText() };
    }
    return OptionReader(parser, surroundings).read();
}

engine::EngineConfig engineConfig(const Options &options)
{
    engine::EngineConfig config;
    config.folder = options.folder;
    config.downloadsAtOnce = options.jobs;
    config.connectionsPerDownload = options.connections;
    // Who asks for 16 of one server gets them; nobody gets fewer than the usual number.
    config.connectionsPerHost
        = std::max({ config.connectionsPerHost, options.jobs, options.connections });
    config.speedLimit = options.speedLimit;
    config.retries = options.retries;
    config.proxy = options.proxy;
    config.caFile = options.caFile;
    config.netrcFile = QDir::homePath() + "/.netrc"_L1;
    config.userAgent = options.userAgent;
    // Of what is stored only that goes on which this command line asks for.
    config.startPaused = true;
    return config;
}

engine::DownloadRequest requestFor(const Options &options, const QUrl &url, const QString &name)
{
    engine::DownloadRequest request;
    request.url = url;
    request.folder = options.folder;
    request.fileName = name.isEmpty() ? options.fileName : name;
    request.referrer = options.referrer;
    request.userAgent = options.userAgent;
    request.headers = options.headers;
    request.credentials = options.credentials;
    request.checksum = options.checksum;
    request.connections = options.connections;
    request.whenDuplicate = engine::WhenDuplicate::Continue;
    return request;
}

} // namespace cli
