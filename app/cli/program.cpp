// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/exitstatus.h"
#include "app/cli/jsonreporter.h"
#include "app/cli/lastresort.h"
#include "app/cli/profilewords.h"
#include "app/cli/sentences.h"
#include "app/cli/terminalreporter.h"
#include "app/cli/text.h"
#include "app/engine/networkhint.h"
#include "app/store/linkclaims.h"

#include <QFile>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

bool isTerminal(const Output &output)
{
    return !output.terminalSize().isEmpty() && qgetenv("TERM") != "dumb";
}

std::unique_ptr<Reporter> makeReporter(const Options &options, Output &out, Output &err)
{
    if (options.json) {
        return std::make_unique<JsonReporter>(out, err, options.quiet);
    }
    if (isTerminal(out)) {
        return std::make_unique<TerminalReporter>(out, err, options.quiet);
    }
    return std::make_unique<TextReporter>(out, err, options.quiet, Columns::Tabs);
}

} // namespace

Program::Program(const Options &options)
    : m_options(options)
    , m_out(STDOUT_FILENO)
    , m_err(STDERR_FILENO)
    , m_reporter(makeReporter(options, m_out, m_err))
{
    // The reader may go in the middle of anything.
    connect(&m_out, &Output::broke, this, &Program::stop, Qt::QueuedConnection);
    connect(&m_out, &Output::cleared, this, &Program::quitWhenWritten);
    connect(&m_err, &Output::cleared, this, &Program::quitWhenWritten);
}

void Program::start(const QList<WantedLink> &links)
{
    qint64 token = 0;
    for (const WantedLink &link : links) {
        ++token;
        if (link.problem != links::LinkProblem::None) {
            m_hasFailed = true;
            m_reporter->refused(link);
            continue;
        }
        engine::DownloadRequest request = requestFor(m_options, link.url, link.name);
        request.token = token;
        m_requests.append(request);
    }
    if (m_requests.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { finish(exitstatus::kComplete); }, Qt::QueuedConnection);
    } else if (m_options.check) {
        startCheck();
    } else {
        openProfile();
    }
}

void Program::interrupt()
{
    m_isInterrupted = true;
    endProcessSoon(exitstatus::kInterrupted);
    stop();
}

void Program::startCheck()
{
    m_checkRun = std::make_unique<CheckRun>(
        engine::createLinkChecker(engineConfig(m_options), m_options.jobs), *m_reporter);
    connect(m_checkRun.get(), &CheckRun::ended, this, &Program::finish);
    if (!m_options.quiet) {
        connect(m_checkRun.get(), &CheckRun::paused, this,
            [this](const QString &host, std::chrono::milliseconds wait) {
                m_reporter->warned(pausedSentence(host, wait));
            });
    }
    m_checkRun->start(m_requests);
}

/// A folder that was typed is made, but nothing above it: what is missing there may be a disk that
/// is not mounted (F62).
void Program::makeFolder()
{
    if (::mkdir(QFile::encodeName(m_options.folder).constData(), 0777) == 0 || errno == EEXIST) {
        return;
    }
    const bool isRefused = errno == EACCES || errno == EPERM || errno == EROFS;
    m_folderError
        = { isRefused ? engine::ErrorKind::FolderUnwritable : engine::ErrorKind::FolderMissing, 0,
              m_options.folder + ": "_L1 + qt_error_string(errno) };
}

void Program::openProfile()
{
    makeFolder();
    store::StoreOptions options;
    options.profileFolder = m_options.profile;
    options.isExclusive = false;
    options.keepsHistory = false; // nobody looks at it here
    options.loadsAll = false;
    options.keepsHeaders = false; // the command line that goes on with them names them again
    for (const engine::DownloadRequest &request : std::as_const(m_requests)) {
        options.onlyUrls.append(request.url);
        options.claims.append(store::claimKey(request));
    }
    m_store = std::make_unique<store::StoreLink>(options);
    connect(m_store.get(), &store::StoreLink::opened, this, &Program::readProfile);
    connect(m_store.get(), &store::StoreLink::writeFailed, this,
        [this](const QString &detail) { m_reporter->warned(profileUnwritable(detail)); });
    m_store->open();
}

void Program::readProfile(const store::StoreStatus &status)
{
    if (m_exitStatus >= 0) {
        return;
    }
    const QString sentence = profileSentence(status);
    if (!sentence.isEmpty()) {
        m_reporter->warned(sentence);
    }
    if (isRefusal(status.condition)) {
        finish(exitstatus::kFailed);
        return;
    }
    QList<engine::DownloadRequest> free;
    QList<engine::DownloadRequest> busy;
    for (qsizetype i = 0; i < m_requests.size(); ++i) { // the places of the busy ones ascend
        const bool isBusy = status.claimedByOthers.value(busy.size(), -1) == i;
        (isBusy ? busy : free).append(m_requests.at(i));
    }
    m_requests = free;
    startDownloads(status.isUsable() ? m_store.get() : nullptr, busy);
}

void Program::startDownloads(
    engine::Persistence *persistence, const QList<engine::DownloadRequest> &busy)
{
    m_engine = engine::createEngine(engineConfig(m_options), persistence);
    const auto *network = new engine::NetworkHint(m_engine.get());
    connect(
        network, &engine::NetworkHint::onlineChanged, m_engine.get(), &engine::Engine::setOnline);
    m_engine->setOnline(network->isOnline());
    m_downloadRun = std::make_unique<DownloadRun>(*m_engine, *m_reporter, m_folderError);
    connect(m_downloadRun.get(), &DownloadRun::ended, this, &Program::finish);
    m_downloadRun->start(m_requests, busy);
}

void Program::stop()
{
    tellBrokenOutput();
    m_hasFailed = m_hasFailed || !m_isInterrupted;
    if (m_exitStatus >= 0) {
        quitWhenWritten();
    } else if (m_downloadRun) {
        m_downloadRun->stop();
    } else if (m_checkRun) {
        m_checkRun->stop();
    } else {
        finish(exitstatus::kInterrupted);
    }
}

/// A reader that goes has had enough, and needs no words.
void Program::tellBrokenOutput()
{
    if (m_out.error() == 0 || std::exchange(m_isBrokenTold, true)) {
        return;
    }
    m_hasFailed = true;
    if (m_out.error() != EPIPE) {
        m_err.write(warningLine(outputSentence(m_out.error())).toUtf8());
    }
}

void Program::finish(int exitStatus)
{
    if (m_exitStatus >= 0) {
        return;
    }
    m_exitStatus = m_hasFailed && (exitStatus == exitstatus::kComplete || !m_isInterrupted)
        ? exitstatus::kFailed
        : exitStatus;
    m_reporter->ended();
    if (!m_isInterrupted) {
        keepProcess(); // all is saved; who reads the output may take their time
    }
    quitWhenWritten();
}

void Program::quitWhenWritten()
{
    tellBrokenOutput(); // the last line may have been the first that could not be written
    if (m_exitStatus == exitstatus::kComplete && m_hasFailed) {
        m_exitStatus = exitstatus::kFailed;
    }
    // Who interrupts does not wait for a reader that has stopped reading.
    if (m_exitStatus >= 0 && (m_isInterrupted || (m_out.isClear() && m_err.isClear()))) {
        endProcessSoon(m_exitStatus);
        emit quit(m_exitStatus);
    }
}

} // namespace cli
