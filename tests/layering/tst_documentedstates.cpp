// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/downloadstate.h"

#include <QFile>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

QString stateName(DownloadState state)
{
    return QString(traits(state).diskName);
}

QString eventName(DownloadEvent event)
{
    switch (event) {
    case DownloadEvent::Started:
        return u"Started"_s;
    case DownloadEvent::BytesArrived:
        return u"BytesArrived"_s;
    case DownloadEvent::Fetched:
        return u"Fetched"_s;
    case DownloadEvent::Finished:
        return u"Finished"_s;
    case DownloadEvent::PauseRequested:
        return u"PauseRequested"_s;
    case DownloadEvent::ResumeRequested:
        return u"ResumeRequested"_s;
    case DownloadEvent::RestartRequested:
        return u"RestartRequested"_s;
    case DownloadEvent::Stopped:
        return u"Stopped"_s;
    case DownloadEvent::Requeued:
        return u"Requeued"_s;
    case DownloadEvent::Broke:
        return u"Broke"_s;
    case DownloadEvent::Ignored:
        return u"Ignored"_s;
    case DownloadEvent::Recalled:
        return u"Recalled"_s;
    }
    Q_UNREACHABLE();
}

QString row(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

/// Events down, states across; a cell is the state that follows, or a dash where the event is not
/// legal.
QString transitionTable()
{
    QStringList head { u"event"_s };
    for (const DownloadState state : kAllStates) {
        head << stateName(state);
    }
    QString table = row(head) + u"|---"_s.repeated(head.size()) + u"|\n"_s;
    for (const DownloadEvent event : kAllEvents) {
        QStringList cells { eventName(event) };
        for (const DownloadState state : kAllStates) {
            const auto next = nextState(state, event);
            cells << (next ? stateName(*next) : u"-"_s);
        }
        table += row(cells);
    }
    return table;
}

QString traitsTable()
{
    const auto mark = [](bool isTrue) { return isTrue ? u"yes"_s : u"-"_s; };
    QString table = row({ u"state"_s, u"active"_s, u"takes a slot"_s, u"complete"_s, u"can pause"_s,
                        u"can resume"_s, u"after a restart"_s })
        + u"|---"_s.repeated(7) + u"|\n"_s;
    for (const DownloadState state : kAllStates) {
        const StateTraits &of = traits(state);
        table += row({ stateName(state), mark(of.isActive), mark(of.takesSlot), mark(of.isComplete),
            mark(of.canPause), mark(of.canResume), stateName(of.afterRestart) });
    }
    return table;
}

QString documentation()
{
    QFile file(qEnvironmentVariable("BOBBIN_SOURCE") + u"/docs/architecture.md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// docs/architecture.md shows the states; these show that it does not lie.
class DocumentedStates : public QObject {
    Q_OBJECT

private slots:
    void showsEveryTransition();
    void showsEveryTrait();
};

void DocumentedStates::showsEveryTransition()
{
    QVERIFY2(documentation().contains(transitionTable()),
        qPrintable(u"docs/architecture.md should hold:\n"_s + transitionTable()));
}

void DocumentedStates::showsEveryTrait()
{
    QVERIFY2(documentation().contains(traitsTable()),
        qPrintable(u"docs/architecture.md should hold:\n"_s + traitsTable()));
}

QTEST_GUILESS_MAIN(DocumentedStates)
#include "tst_documentedstates.moc"
