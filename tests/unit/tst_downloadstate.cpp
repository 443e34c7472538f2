// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/downloaderror.h"
#include "app/engine/downloadstate.h"

#include <QSet>
#include <QTest>

using namespace engine;

class TestDownloadState : public QObject {
    Q_OBJECT

private slots:
    void everyStateHasItsOwnRow()
    {
        QSet<QString> names;
        for (const DownloadState state : kAllStates) {
            QCOMPARE(traits(state).state, state);
            names.insert(traits(state).diskName);
            QCOMPARE(stateFromDiskName(QString(traits(state).diskName)).value(), state);
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(kAllStates.size()));
        QVERIFY(!stateFromDiskName(u"running"));
    }

    void noStateSurvivesARestartAsActive()
    {
        for (const DownloadState state : kAllStates) {
            QVERIFY(!traits(traits(state).afterRestart).isActive);
        }
    }

    void traitsAgreeWithTheTransitions()
    {
        for (const DownloadState state : kAllStates) {
            const StateTraits &row = traits(state);
            QCOMPARE(row.canPause, nextState(state, DownloadEvent::PauseRequested).has_value());
            if (row.canResume) {
                QCOMPARE(nextState(state, DownloadEvent::ResumeRequested), DownloadState::Queued);
            }
            if (row.takesSlot) {
                QVERIFY(row.isActive);
                QVERIFY(nextState(state, DownloadEvent::Broke));
                QVERIFY(nextState(state, DownloadEvent::Fetched));
            }
        }
    }

    void everyStateIsReachedAndLeft()
    {
        QSet<DownloadState> reached { DownloadState::Queued };
        for (const DownloadState state : kAllStates) {
            int ways = 0;
            for (const DownloadEvent event : kAllEvents) {
                if (const auto next = nextState(state, event)) {
                    reached.insert(*next);
                    ++ways;
                }
            }
            QVERIFY(ways > 0);
        }
        QCOMPARE(reached.size(), static_cast<qsizetype>(kAllStates.size()));
    }

    void refusesWhatIsNotInTheTable()
    {
        QVERIFY(!nextState(DownloadState::Completed, DownloadEvent::PauseRequested));
        QVERIFY(!nextState(DownloadState::Paused, DownloadEvent::Started));
        QVERIFY(!nextState(DownloadState::Failed, DownloadEvent::BytesArrived));
    }

    void everyErrorKindHasANameAndARemedy()
    {
        QSet<QString> names;
        for (int i = 0; i < kErrorKindCount; ++i) {
            const auto kind = static_cast<ErrorKind>(i);
            const ErrorTraits &row = traits(kind);
            QCOMPARE(row.kind, kind);
            names.insert(row.name);
            QCOMPARE(errorKindFromName(QString(row.name)), kind);
            QCOMPARE(row.remedies.isEmpty(), kind == ErrorKind::None);
        }
        QCOMPARE(names.size(), kErrorKindCount);
        QCOMPARE(errorKindFromName(u"no such kind"), ErrorKind::None);
    }
};

QTEST_APPLESS_MAIN(TestDownloadState)
#include "tst_downloadstate.moc"
