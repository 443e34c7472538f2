// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statusbar.h"

#include "app/words/words.h"
#include "ui/alerts.h"
#include "ui/downloadcells.h"
#include "ui/limitmenu.h"
#include "ui/retranslation.h"
#include "ui/tintedicon.h"

#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMessageMilliseconds = 6000;
constexpr int kForecastLetters = 24; ///< of the forecast that are worth more than other figures

/// With the gap beside it.
int widthIn(const QStatusBar &bar, int width)
{
    return width + bar.style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, &bar);
}

} // namespace

StatusBar::StatusBar(QWidget *parent)
    : QStatusBar(parent)
    , m_told(new QWidget(this))
{
    setObjectName(u"statusBar"_s);
    makeAlertPlace(*m_told);
    m_told->setObjectName(u"toldMessage"_s);
    m_told->resize(0, 0);
    m_counts = addLabel(u"countsLabel"_s);
    m_speed = addLabel(u"speedLabel"_s);
    m_space = addLabel(u"spaceLabel"_s);
    m_menu = new LimitMenu(this);
    m_limit = new QToolButton(this);
    m_limit->setObjectName(u"limitButton"_s);
    m_limit->setIcon(tintedIcon(u"speed"_s));
    m_limit->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_limit->setAutoRaise(true);
    addPermanentWidget(m_limit);
    // Not the button's own menu: its arrow would lie over the text, and it would open downwards.
    connect(m_limit, &QToolButton::clicked, this, [this] {
        const QPoint above(0, -m_menu->sizeHint().height());
        m_menu->popup(m_limit->mapToGlobal(above));
    });
    connect(&m_timetable, &TimetableWatch::changed, this, &StatusBar::showLimit);
    connect(m_menu, &LimitMenu::limitChosen, this, &StatusBar::limitChosen);
    sayNowAndAnew(this, [this] {
        setTotals(m_totals);
        setFreeSpace(m_folder, m_free);
        showLimit();
    });
}

void StatusBar::tell(const QString &sentence)
{
    showMessage(sentence, kMessageMilliseconds);
    tellAlert(*m_told, sentence);
}

void StatusBar::addForecast(QWidget *forecast)
{
    m_forecast = forecast;
    // All that is left, and nothing of what others need.
    forecast->setSizePolicy(QSizePolicy::Ignored, forecast->sizePolicy().verticalPolicy());
    insertPermanentWidget(0, forecast, 1);
    connect(this, &QStatusBar::messageChanged, forecast,
        [forecast](const QString &message) { forecast->setVisible(message.isEmpty()); });
}

/// What gives no way, with the gaps: as it would like to be, or as it is at least.
int StatusBar::neededWidth(bool isLeast) const
{
    const int most = fontMetrics().averageCharWidth() * kForecastLetters;
    int needed = 0;
    for (const QWidget *part : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        const bool givesWay = part == m_counts || part == m_space;
        if (givesWay || part == m_told || part->isWindow() || part->isHidden()) {
            continue;
        }
        const int wanted = (isLeast ? part->minimumSizeHint() : part->sizeHint()).width();
        needed += widthIn(*this, part == m_forecast ? std::min(wanted, most) : wanted);
    }
    return needed;
}

/// The counts are in the sidebar, too, and the forecast's tool tip has the space: in a narrow bar
/// these leave the room to the rest, the space first.
void StatusBar::fit()
{
    int room = width() - neededWidth(false);
    for (QLabel *label : { m_counts, m_space }) {
        const bool isWanted = label == m_counts || m_free >= 0;
        room -= isWanted ? widthIn(*this, label->sizeHint().width()) : 0;
        label->setVisible(isWanted && room >= 0);
    }
}

QSize StatusBar::minimumSizeHint() const
{
    return { neededWidth(true), QStatusBar::minimumSizeHint().height() };
}

bool StatusBar::event(QEvent *event)
{
    const bool isDone = QStatusBar::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return isDone;
}

void StatusBar::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    fit();
}

QLabel *StatusBar::addLabel(const QString &name)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(6, 0, 6, 0);
    addPermanentWidget(label);
    return label;
}

void StatusBar::setTotals(const engine::EngineTotals &totals)
{
    m_totals = totals;
    //: %1 downloads run, %2 wait
    m_counts->setText(
        tr("%1 running, %2 waiting")
            .arg(QLocale().toString(totals.running), QLocale().toString(totals.waiting)));
    const QString speed = words::speedText(totals.speed);
    m_speed->setText(speed);
    m_speed->setAccessibleName(speed.isEmpty() ? QString() : tr("Total speed %1").arg(speed));
    m_speed->setVisible(!speed.isEmpty());
}

void StatusBar::setFreeSpace(const QString &folder, qint64 bytes)
{
    m_folder = folder;
    m_free = bytes;
    m_space->setText(bytes < 0 ? QString() : tr("%1 free").arg(words::sizeText(bytes)));
    m_space->setToolTip(plainToolTip(tr("Free in %1").arg(QDir::toNativeSeparators(folder))));
    fit();
}

void StatusBar::setLimit(qint64 bytesPerSecond)
{
    m_bytesPerSecond = bytesPerSecond;
    m_menu->setLimit(bytesPerSecond);
    showLimit();
}

void StatusBar::setTimetable(const engine::SpeedTimetable &timetable)
{
    m_timetable.setTimetable(timetable);
}

void StatusBar::showLimit()
{
    const qint64 limit = engine::smallerLimit(m_bytesPerSecond, m_timetable.limit());
    const bool isByTimetable = limit > 0 && limit != m_bytesPerSecond;
    const QString figure = limit > 0 ? words::speedText(limit) : tr("Unlimited");
    const QString text = isByTimetable ? tr("%1 by timetable").arg(figure) : figure;
    const QString sentence = m_timetable.sentence();
    m_limit->setText(text);
    m_limit->setAccessibleName(tr("Speed limit: %1").arg(text));
    const QString about = tr("Speed limit over all downloads");
    m_limit->setToolTip(sentence.isEmpty() ? about : about + u'\n' + sentence);
    m_menu->setNote(sentence);
}

} // namespace ui
