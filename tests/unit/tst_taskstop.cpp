// SPDX-License-Identifier: GPL-3.0-or-later
// A stop asked for at any moment: exactly one finished, as the last thing a task says.
#include "app/engine/tasklink.h"

#include <QHash>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace engine;

namespace {

constexpr int kTimes = 1000;
constexpr int kAtOnce = 8;
constexpr int kBody = 20000;

enum class Serve { Nothing, HalfTheBody, TheWholeBody };

/// Answers every connection alike.
class OneAnswerServer : public QTcpServer {
public:
    explicit OneAnswerServer(Serve serve)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, serve] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket, serve] {
                    if (!socket->readAll().contains("\r\n\r\n")) {
                        return;
                    }
                    ++requests;
                    if (serve == Serve::Nothing) {
                        return;
                    }
                    const int size = serve == Serve::TheWholeBody ? kBody : kBody / 2;
                    socket->write("HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: "
                        + QByteArray::number(kBody) + "\r\n\r\n" + QByteArray(size, 'x'));
                });
            }
        });
    }
    QUrl url(int number) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/file%2").arg(serverPort()).arg(number));
    }
    int requests = 0;
};

/// Starts tasks and counts what each says.
class Crowd : public QObject {
public:
    explicit Crowd(int threads)
    {
        tasks.setMaxThreadCount(threads);
        tasks.setExpiryTimeout(-1);
    }
    ~Crowd() override
    {
        tasks.waitForDone();
        sync.waitForDone();
    }
    TaskLink *make(int number, const QUrl &url)
    {
        auto *link = new TaskLink(this);
        connect(link, &TaskLink::finished, this, [this, number](const TaskOutcome &outcome) {
            ++finished[number];
            ++ends[outcome.end];
        });
        connect(link, &TaskLink::progressed, this, [this, number] { noteLate(number); });
        connect(link, &TaskLink::reported, this, [this, number] { noteLate(number); });
        job.download.id = { number + 1 };
        job.download.request.url = url;
        job.download.request.folder = folder.path();
        job.userAgent = "test";
        return link;
    }
    void start(TaskLink *link) { link->start(job, tasks, sync); }
    void noteLate(int number) { late += finished.contains(number) ? 1 : 0; }
    bool isOver(int count) const { return finished.size() == count; }
    void verify(int count)
    {
        QTRY_VERIFY_WITH_TIMEOUT(isOver(count), 60000);
        tasks.waitForDone();
        QCoreApplication::sendPostedEvents();
        for (int i = 0; i < count; ++i) {
            QCOMPARE(finished.value(i), 1);
        }
        QCOMPARE(late, 0);
    }

    QTemporaryDir folder;
    TaskJob job;
    QHash<int, int> finished;
    QHash<TaskEnd, int> ends;
    int late = 0;
    QThreadPool tasks;
    QThreadPool sync;
};

} // namespace

class TestTaskStop : public QObject {
    Q_OBJECT

private slots:
    void stopsWhileThePoolIsFull()
    {
        OneAnswerServer server(Serve::Nothing);
        Crowd crowd(1);
        TaskLink *blocker = crowd.make(0, server.url(0));
        crowd.start(blocker);
        QTRY_COMPARE(server.requests, 1);
        for (int i = 1; i <= kTimes; ++i) {
            TaskLink *link = crowd.make(i, server.url(i));
            crowd.start(link);
            link->command(Stop {});
        }
        blocker->command(Stop {});
        crowd.verify(kTimes + 1);
        QCOMPARE(crowd.ends.value(TaskEnd::Stopped), kTimes + 1);
        QCOMPARE(server.requests, 1);
    }

    void stopsBeforeItIsStarted()
    {
        OneAnswerServer server(Serve::Nothing);
        Crowd crowd(kAtOnce);
        for (int i = 0; i < kTimes; ++i) {
            TaskLink *link = crowd.make(i, server.url(i));
            link->command(Stop {});
            crowd.start(link);
        }
        crowd.verify(kTimes);
        QCOMPARE(crowd.ends.value(TaskEnd::Stopped), kTimes);
        QCOMPARE(server.requests, 0);
    }

    void stopsInTheGapBeforeItRuns()
    {
        OneAnswerServer server(Serve::Nothing);
        Crowd crowd(kAtOnce);
        for (int i = 0; i < kTimes; ++i) {
            TaskLink *link = crowd.make(i, server.url(i));
            crowd.start(link);
            link->command(Stop {});
        }
        crowd.verify(kTimes);
        QCOMPARE(crowd.ends.value(TaskEnd::Stopped), kTimes);
    }

    void stopsWhileItConnects()
    {
        OneAnswerServer server(Serve::Nothing);
        Crowd crowd(kAtOnce);
        for (int i = 0; i < kTimes; i += kAtOnce) {
            QList<TaskLink *> links;
            for (int k = i; k < i + kAtOnce; ++k) {
                links.append(crowd.make(k, server.url(k)));
                crowd.start(links.last());
            }
            QTRY_VERIFY(server.requests > i); // at least one has asked, the rest are on their way
            for (TaskLink *link : std::as_const(links)) {
                link->command(Stop {});
            }
            QTRY_VERIFY(crowd.isOver(i + kAtOnce));
        }
        crowd.verify(kTimes);
        QCOMPARE(crowd.ends.value(TaskEnd::Stopped), kTimes);
    }

    void stopsInTheBody()
    {
        OneAnswerServer server(Serve::HalfTheBody);
        Crowd crowd(kAtOnce);
        stopWhenKnown(crowd, server);
        QCOMPARE(crowd.ends.value(TaskEnd::Stopped), kTimes);
    }

    void stopsAtTheEnd()
    {
        OneAnswerServer server(Serve::TheWholeBody);
        Crowd crowd(kAtOnce);
        stopWhenKnown(crowd, server);
        QCOMPARE(crowd.ends.value(TaskEnd::Stopped) + crowd.ends.value(TaskEnd::Fetched), kTimes);
    }

private:
    void stopWhenKnown(Crowd &crowd, const OneAnswerServer &server)
    {
        for (int i = 0; i < kTimes; ++i) {
            TaskLink *link = crowd.make(i, server.url(i));
            connect(link, &TaskLink::reported, link, [link](const TaskReport &report) {
                if (std::holds_alternative<RemoteFileKnown>(report)) {
                    link->command(Stop {});
                }
            });
            crowd.start(link);
        }
        crowd.verify(kTimes);
    }
};

QTEST_GUILESS_MAIN(TestTaskStop)
#include "tst_taskstop.moc"
