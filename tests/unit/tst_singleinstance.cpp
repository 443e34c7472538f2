// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace desktop;
using Role = SingleInstance::Role;

namespace {

const LaunchRequest kRequest { { u"--start"_s, u"https://a.example/ä"_s, QString(), u"a b"_s },
    u"/home/me"_s, u"token-1"_s };

} // namespace

/// The second start is this program again, called with "--second PROFILE PATIENCE ARGUMENTS...":
/// start() blocks, so that it cannot run beside the first one's event loop in one process.
class TestSingleInstance : public QObject {
    Q_OBJECT

private slots:
    void init();
    void messagesSurviveAnyPieces();
    void messagesThatAreTooLargeAreNotMade();
    void rubbishIsNoMessage_data();
    void rubbishIsNoMessage();
    void firstStartHoldsTheProfile();
    void secondStartHandsItsArgumentsOver();
    void otherProfileIsAnotherProgram();
    void everySpellingOfAProfileIsTheSame();
    void socketIsForTheUserOnly();
    void staleSocketHeals();
    void nextStartIsFirstAfterRelease();
    void killedProgramLeavesTheProfileFree();
    void startWaitsForOneThatIsEnding();
    void silentProgramIsNotWaitedForForEver();
    void hostileClientsDoNoHarm();

private:
    QString profile() const { return m_folder->path() + u"/profile"_s; }
    std::unique_ptr<QProcess> second(const QStringList &arguments, int patience = 5'000);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSingleInstance::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->path()));
}

std::unique_ptr<QProcess> TestSingleInstance::second(const QStringList &arguments, int patience)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationFilePath(),
        QStringList { u"--second"_s, profile(), QString::number(patience) } + arguments);
    return process;
}

void TestSingleInstance::messagesSurviveAnyPieces()
{
    const QByteArray bytes = encoded(kRequest);
    for (int piece = 1; piece <= bytes.size(); ++piece) {
        MessageReader reader;
        for (qsizetype i = 0; i < bytes.size(); i += piece) {
            QVERIFY(!reader.message().has_value());
            QVERIFY(reader.append(bytes.mid(i, piece)));
        }
        QVERIFY(reader.message() == kRequest);
    }
    MessageReader empty;
    QVERIFY(empty.append(encoded({})));
    QVERIFY(empty.message() == LaunchRequest());
}

void TestSingleInstance::messagesThatAreTooLargeAreNotMade()
{
    LaunchRequest request = kRequest;
    request.arguments << QString(kMaxMessage, u'x');
    QCOMPARE(encoded(request), QByteArray());
    request.arguments.last().chop(1000);
    MessageReader reader;
    QVERIFY(reader.append(encoded(request)));
    QVERIFY(reader.message() == request);
}

void TestSingleInstance::rubbishIsNoMessage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("4 GiB") << QByteArray("\xff\xff\xff\xff", 4);
    QTest::newRow("over 8 MiB") << QByteArray("\x00\x80\x00\x01", 4);
    QTest::newRow("nothing") << QByteArray("\0\0\0\0", 4);
    QTest::newRow("web request") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("other format") << QByteArray("\0\0\0\5abcd\0", 9);
    QTest::newRow("no end") << QByteArray("\0\0\0\5abcde", 9);
    QTest::newRow("more than announced") << encoded(kRequest) + "x";
    QTest::newRow("only zeroes") << QByteArray("\0\x10\0\0", 4) + QByteArray(0x100000, '\0');
}

void TestSingleInstance::rubbishIsNoMessage()
{
    QFETCH(QByteArray, bytes);
    MessageReader reader;
    QVERIFY(!reader.append(bytes));
    QVERIFY(!reader.message().has_value());
}

void TestSingleInstance::firstStartHoldsTheProfile()
{
    SingleInstance first(profile());
    QCOMPARE(first.start(kRequest), Role::First);
    QVERIFY(QFileInfo::exists(first.socketPath()));
}

void TestSingleInstance::secondStartHandsItsArgumentsOver()
{
    SingleInstance first(profile());
    QCOMPARE(first.start({}), Role::First);
    QSignalSpy received(&first, &SingleInstance::messageReceived);
    const QStringList arguments { u"--start"_s, u"https://a.example/ä b"_s };
    for (int i = 1; i <= 3; ++i) {
        const auto process = second(arguments);
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 20'000);
        QCOMPARE(process->exitCode(), static_cast<int>(Role::HandedOver));
        QCOMPARE(received.count(), i);
        const auto request = received.last().first().value<LaunchRequest>();
        QCOMPARE(request.arguments, arguments);
        QCOMPARE(request.workingFolder, QDir::currentPath());
    }
}

void TestSingleInstance::otherProfileIsAnotherProgram()
{
    SingleInstance first(profile());
    SingleInstance other(profile() + u"2"_s);
    QCOMPARE(first.start({}), Role::First);
    QCOMPARE(other.start({}), Role::First);
}

void TestSingleInstance::everySpellingOfAProfileIsTheSame()
{
    const QString path = SingleInstance(profile()).socketPath();
    QCOMPARE(SingleInstance(profile() + u"//."_s).socketPath(), path);
    QVERIFY(QFile::link(m_folder->path(), m_folder->path() + u"/link"_s));
    QCOMPARE(SingleInstance(m_folder->path() + u"/link/profile"_s).socketPath(), path);
    QVERIFY(QDir().mkdir(profile()));
    QCOMPARE(SingleInstance(profile()).socketPath(), path);
    QCOMPARE(SingleInstance(m_folder->path() + u"/link/profile"_s).socketPath(), path);
}

void TestSingleInstance::socketIsForTheUserOnly()
{
    SingleInstance first(profile());
    QCOMPARE(first.start({}), Role::First);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(first.socketPath()).constData(), &status), 0);
    QVERIFY(S_ISSOCK(status.st_mode));
    QCOMPARE(int(status.st_mode & 077), 0);
}

void TestSingleInstance::staleSocketHeals()
{
    SingleInstance first(profile());
    // As a crash leaves it: bound, and nobody behind it.
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(first.socketPath()).constData(),
        sizeof(address.sun_path));
    QCOMPARE(::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof(address)), 0);
    ::close(descriptor);
    QVERIFY(QFileInfo::exists(first.socketPath()));

    QCOMPARE(first.start({}), Role::First);
    QSignalSpy received(&first, &SingleInstance::messageReceived);
    const auto process = second({ u"x"_s });
    QTRY_COMPARE_WITH_TIMEOUT(received.count(), 1, 20'000);
}

void TestSingleInstance::nextStartIsFirstAfterRelease()
{
    SingleInstance first(profile());
    QCOMPARE(first.start({}), Role::First);
    first.release();
    QVERIFY(!QFileInfo::exists(first.socketPath()));
    SingleInstance next(profile());
    QCOMPARE(next.start({}), Role::First);
}

void TestSingleInstance::killedProgramLeavesTheProfileFree()
{
    const auto process = second({ u"stay"_s });
    QVERIFY(process->waitForReadyRead(20'000));
    SingleInstance next(profile());
    QVERIFY(QFileInfo::exists(next.socketPath()));
    process->kill();
    QVERIFY(process->waitForFinished());
    QVERIFY(QFileInfo::exists(next.socketPath()));
    QCOMPARE(next.start({}), Role::First);
    QSignalSpy received(&next, &SingleInstance::messageReceived);
    const auto other = second({ u"x"_s });
    QTRY_COMPARE_WITH_TIMEOUT(received.count(), 1, 20'000);
}

void TestSingleInstance::startWaitsForOneThatIsEnding()
{
    // It holds the profile, but its socket is closed already.
    auto first = std::make_unique<SingleInstance>(profile());
    QCOMPARE(first->start({}), Role::First);
    QLocalServer::removeServer(first->socketPath());
    const auto process = second({ u"stay"_s }, 20'000);
    QVERIFY(process->waitForStarted());
    first.reset();
    QVERIFY(process->waitForReadyRead(20'000));
    QCOMPARE(process->readLine(), QByteArray("first\n"));
    process->kill();
    QVERIFY(process->waitForFinished());
}

void TestSingleInstance::silentProgramIsNotWaitedForForEver()
{
    SingleInstance first(profile());
    QCOMPARE(first.start({}), Role::First);
    // In this process nobody reads while start() blocks.
    SingleInstance other(profile());
    QCOMPARE(other.start(kRequest, 200ms), Role::Refused);
    QSignalSpy received(&first, &SingleInstance::messageReceived);
    QTRY_COMPARE(received.count(), 1);
    QCOMPARE(received.first().first().value<LaunchRequest>(), kRequest);
}

void TestSingleInstance::hostileClientsDoNoHarm()
{
    SingleInstance first(profile());
    QCOMPARE(first.start({}), Role::First);
    QSignalSpy received(&first, &SingleInstance::messageReceived);
    QLocalSocket silent;
    silent.connectToServer(first.socketPath());
    QVERIFY(silent.waitForConnected());
    QLocalSocket hostile;
    hostile.connectToServer(first.socketPath());
    QVERIFY(hostile.waitForConnected());
    QSignalSpy closed(&hostile, &QLocalSocket::disconnected);
    hostile.write(QByteArray("\xff\xff\xff\xff", 4) + QByteArray(100'000, 'x'));
    QTRY_COMPARE(closed.count(), 1);
    const auto process = second({ u"x"_s });
    QTRY_COMPARE_WITH_TIMEOUT(received.count(), 1, 20'000);
    // The one that says nothing is shown out after a while.
    QTRY_COMPARE_WITH_TIMEOUT(silent.state(), QLocalSocket::UnconnectedState, 20'000);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) != u"--second"_s) {
        TestSingleInstance test;
        return QTest::qExec(&test, argc, argv);
    }
    SingleInstance instance(arguments.value(2));
    const LaunchRequest request { arguments.mid(4), QDir::currentPath(), {} };
    const Role role
        = instance.start(request, std::chrono::milliseconds(arguments.value(3).toInt()));
    if (role == Role::First && arguments.value(4) == u"stay"_s) {
        QFile out;
        if (out.open(stdout, QIODevice::WriteOnly)) {
            out.write("first\n");
            out.flush();
        }
        return QCoreApplication::exec();
    }
    return static_cast<int>(role);
}

#include "tst_singleinstance.moc"
