// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include "app/cli/exitstatus.h"
#include "app/cli/program.h"
#include "app/cli/proxyenvironment.h"
#include "app/cli/sentences.h"
#include "app/cli/signalwatcher.h"
#include "app/cli/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSslCertificate>
#include <QTranslator>

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include <fcntl.h>
#include <langinfo.h>
#include <unistd.h>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

/// Qt takes file names and arguments as UTF-8 and grumbles on stderr where the locale says
/// otherwise; the C locale of a cron job is no reason to.
void preferUtf8()
{
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        // LC_ALL goes before the one category that has to change; the language stays.
        if (const QByteArray all = qgetenv("LC_ALL"); !all.isEmpty()) {
            qputenv("LANG", all);
            qunsetenv("LC_ALL");
        }
        qputenv("LC_CTYPE", "C.UTF-8");
    }
}

/// Qt's own warnings are for whoever asks for them; stderr is part of the contract.
void dropMessage(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg) {
        std::fputs(qPrintable(message), stderr);
    }
}

/// False when it could not be written.
bool print(std::FILE *file, const QString &text)
{
    return std::fputs(text.toUtf8().constData(), file) >= 0 && std::fflush(file) == 0;
}

int printAndEnd(const QString &text)
{
    if (print(stdout, text)) {
        return exitstatus::kComplete;
    }
    // A reader that goes has had enough, and needs no words.
    if (errno != EPIPE) {
        print(stderr, warningLine(outputSentence(errno)));
    }
    return exitstatus::kFailed;
}

/// What is opened next must not become the standard output: the list of downloads would be
/// written over. Nothing can be written to what stands there now.
void holdStandardDescriptors()
{
    for (const int descriptor : { STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO }) {
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF) {
            ::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        }
    }
}

/// Empty where its name is not UTF-8: Qt would take another folder for it.
QString currentFolder()
{
    const std::unique_ptr<char, decltype(&std::free)> name(::getcwd(nullptr, 0), &std::free);
    return name && !QByteArrayView(name.get()).isValidUtf8() ? QString() : QDir::currentPath();
}

/// A sentence when one of the arguments is not UTF-8 and would be taken for another one. It may be
/// a password and is not repeated.
QString foreignArgument(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        if (!QByteArrayView(argv[i]).isValidUtf8()) {
            return Text::tr("Argument %1 is not UTF-8.").arg(i);
        }
    }
    return {};
}

Surroundings surroundings()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    // The base directory specification: a relative path there does not count.
    return { currentFolder(),
        QDir::isAbsolutePath(state) ? state : QDir::homePath() + "/.local/state"_L1 };
}

/// Whether the user's first language is another one than that of the source.
bool needsTranslation()
{
    const QString first = QLocale::system().uiLanguages().value(0);
    return !first.isEmpty() && first != "C"_L1 && first != "en"_L1 && !first.startsWith("en-"_L1);
}

/// A sentence when a file that the options name cannot be read.
QString unreadableFile(const Options &options)
{
    const QFileInfo ca(options.caFile);
    if (options.caFile.isEmpty()) {
        return {};
    }
    if (!ca.isFile() || !ca.isReadable()) {
        return Text::tr("The certificates in “%1” cannot be read.").arg(options.caFile);
    }
    return QSslCertificate::fromPath(options.caFile).isEmpty()
        ? Text::tr("There is no certificate in “%1”.").arg(options.caFile)
        : QString();
}

int complain(const QString &problem)
{
    print(stderr, warningLine(problem));
    return exitstatus::kWrongUsage;
}

int runWith(Options options)
{
    endOnSignals();
    QString problem = options.proxy.kind == engine::ProxyKind::System
        ? settleProxyEnvironment(&options.proxy)
        : QString();
    if (problem.isEmpty()) {
        problem = unreadableFile(options);
    }
    QList<WantedLink> links = linksFromArguments(options.links);
    if (problem.isEmpty() && !options.inputFile.isEmpty()) {
        links += readInputFile(options.inputFile, &problem);
    }
    if (!problem.isEmpty()) {
        return complain(problem);
    }
    Program program(options);
    SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &SignalWatcher::interrupted, &program, &Program::interrupt);
    QObject::connect(
        &program, &Program::quit, &program, [](int status) { QCoreApplication::exit(status); },
        Qt::QueuedConnection);
    program.start(links);
    return QCoreApplication::exec();
}

} // namespace

int run(int argc, char *argv[])
{
    holdStandardDescriptors();
    preferUtf8();
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES")) {
        qInstallMessageHandler(dropMessage);
    }
    std::signal(SIGPIPE, SIG_IGN);
    // Qt's own event loop wakes its threads cheaper than GLib's, which only desktops need.
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"bobbin-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BOBBIN_VERSION));
    QTranslator translator;
    if (needsTranslation()
        && translator.load(QLocale::system(), u"bobbin"_s, u"_"_s, u":/i18n"_s)) {
        QCoreApplication::installTranslator(&translator);
    }
    const CommandLine line = readCommandLine(QCoreApplication::arguments(), surroundings());
    const bool isAsking = line.action == CommandLine::Action::ShowHelp
        || line.action == CommandLine::Action::ShowVersion;
    if (const QString problem = foreignArgument(argc, argv); !problem.isEmpty() && !isAsking) {
        return complain(problem);
    }
    switch (line.action) {
    case CommandLine::Action::ShowHelp:
        return printAndEnd(helpText());
    case CommandLine::Action::ShowVersion:
        return printAndEnd("bobbin-cli "_L1 + QCoreApplication::applicationVersion() + u'\n');
    case CommandLine::Action::WrongUsage:
        return complain(line.problem);
    case CommandLine::Action::Run:
        return runWith(line.options);
    }
    Q_UNREACHABLE();
}

} // namespace cli
