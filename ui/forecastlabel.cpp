// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forecastlabel.h"

#include "app/words/words.h"
#include "ui/downloadcells.h"
#include "ui/downloadmodel.h"
#include "ui/queuehours.h"
#include "ui/retranslation.h"

#include <QDir>
#include <QLocale>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// "and" between them would make one fact of what are several.
QString inOneLine(const QStringList &facts)
{
    const bool isArabic = QLocale().script() == QLocale::ArabicScript;
    return facts.join(isArabic ? u"، "_s : u", "_s);
}

} // namespace

QString diskLine(const DiskNeed &disk)
{
    const QString root = disk.root.isEmpty() ? ForecastLabel::tr("another disk")
                                             : QDir::toNativeSeparators(disk.root);
    QString line = disk.free < 0
        ? ForecastLabel::tr("%1: %2 needed").arg(root, words::sizeText(disk.bytes))
        : ForecastLabel::tr("%1: %2 needed, %3 free")
              .arg(root, words::sizeText(disk.bytes), words::sizeText(disk.free));
    if (disk.unknown > 0) {
        line += u"; "_s
            + ForecastLabel::tr("the size of %n is not known yet", nullptr, disk.unknown);
    }
    if (disk.unfit > 0) {
        line += u"; "_s
            //: %1: of how many
            + ForecastLabel::tr("%Ln of %1 do not fit", nullptr, disk.unfit)
                  .arg(QLocale().toString(disk.count));
    }
    return line;
}

QString unfitText(const QList<DiskNeed> &disks)
{
    constexpr qsizetype kMostLetters = 80; // the bar has no room for more
    QStringList told;
    int unfit = 0;
    for (const DiskNeed &disk : disks) {
        if (disk.unfit > 0) {
            unfit += disk.unfit;
            //: %1: of how many; %2: a folder
            told.append(
                ForecastLabel::tr("%Ln of %1 do not fit on %2", nullptr, disk.unfit)
                    .arg(QLocale().toString(disk.count), QDir::toNativeSeparators(disk.root)));
        }
    }
    const QString all = inOneLine(told);
    if (told.size() < 2 || all.size() <= kMostLetters) {
        return all;
    }
    //: %1: how many disks, two at least
    return ForecastLabel::tr("%Ln do not fit, on %1 disks", nullptr, unfit)
        .arg(QLocale().toString(told.size()));
}

namespace {

constexpr int kForecastKeptMs = 2000; ///< the hours of queues take a while to go through

/// Among what waits or runs; it comes on top of what is told.
bool hasUnknownSize(const LeftSums &left)
{
    return std::any_of(left.folders().cbegin(), left.folders().cend(),
        [](const FolderNeed &need) { return need.unknown > 0; });
}

QString doneText(const QDateTime &end, const QDateTime &now, bool isAtLeast)
{
    const QString time = QLocale().toString(end.time(), QLocale::ShortFormat);
    if (isAtLeast) {
        return end.date() == now.date()
            ? ForecastLabel::tr("done at %1 or later").arg(time)
            : ForecastLabel::tr("done on %1 at %2 or later")
                  .arg(QLocale().toString(end.date(), QLocale::ShortFormat), time);
    }
    return end.date() == now.date()
        ? ForecastLabel::tr("done at %1").arg(time)
        : ForecastLabel::tr("done on %1 at %2")
              .arg(QLocale().toString(end.date(), QLocale::ShortFormat), time);
}

/// All queues are closed.
QString waitText(const QDateTime &opening, const QDateTime &now)
{
    const QString time = QLocale().toString(opening.time(), QLocale::ShortFormat);
    const qint64 days = now.date().daysTo(opening.date());
    if (days <= 0) {
        return ForecastLabel::tr("waits until %1").arg(time);
    }
    //: %1: a time of the day; %2: a day of the week
    return days == 1 ? ForecastLabel::tr("waits until tomorrow, %1").arg(time)
                     : ForecastLabel::tr("waits until %2, %1")
                           .arg(time, QLocale().dayName(opening.date().dayOfWeek()));
}

} // namespace

ForecastLabel::ForecastLabel(
    const engine::Engine &engine, const DownloadModel &model, QThreadPool &pool, QWidget *parent)
    : ElidedLabel(parent)
    , m_model(model)
    , m_forecast(engine, model, pool)
{
    setObjectName(u"forecastLabel"_s);
    setContentsMargins(6, 0, 6, 0);
    connect(&m_forecast, &Forecast::disksChanged, this, &ForecastLabel::say);
    connect(
        &engine, &engine::Engine::totalsChanged, this, [this](const engine::EngineTotals &totals) {
            m_totals = totals;
            say();
        });
    m_keepsForeseen.setSingleShot(true);
    m_keepsForeseen.setInterval(kForecastKeptMs);
    connect(&m_keepsForeseen, &QTimer::timeout, this, [this] {
        if (m_isOld) {
            say();
        }
    });
    connect(&model.hours(), &QueueHours::changed, this, [this] {
        m_keepsForeseen.stop();
        say();
    });
    sayNowAndAnew(this, [this] { say(); });
}

void ForecastLabel::showEvent(QShowEvent *event)
{
    ElidedLabel::showEvent(event);
    m_forecast.setWatching(true);
    say();
}

void ForecastLabel::hideEvent(QHideEvent *event)
{
    ElidedLabel::hideEvent(event);
    m_forecast.setWatching(false);
}

void ForecastLabel::focusInEvent(QFocusEvent *event)
{
    ElidedLabel::focusInEvent(event);
    update();
    QToolTip::showText(mapToGlobal(rect().topLeft()), toolTip(), this);
}

void ForecastLabel::focusOutEvent(QFocusEvent *event)
{
    ElidedLabel::focusOutEvent(event);
    update();
    QToolTip::hideText();
}

QString ForecastLabel::leftText() const
{
    const int count = m_totals.running + m_totals.waiting;
    const qint64 bytes = std::max<qint64>(0, m_totals.total - m_totals.received);
    if (count == 0) {
        return {};
    }
    const QString number = QLocale().toString(count);
    if (bytes > 0 && hasUnknownSize(m_model.left())) {
        //: %1: how many downloads, %2: the size of those whose size is known
        return tr("%1 left, %2 or more").arg(number, words::sizeText(bytes));
    }
    //: %1: how many downloads, %2: their size
    return bytes > 0 ? tr("%1 left, %2").arg(number, words::sizeText(bytes))
                     : tr("%1 left").arg(number);
}

/// At once for other queues than before, or when it begins or stops; else every few seconds.
QueueForecast ForecastLabel::foreseen(const QList<QueueLoad> &loads, const QDateTime &now)
{
    QList<engine::QueueTimes> times;
    for (const QueueLoad &load : loads) {
        if (load.count > 0) {
            times.append(load.times);
        }
    }
    const bool isMoving = m_totals.speed > 0;
    m_isOld = m_keepsForeseen.isActive() && times == m_times && isMoving == m_wasMoving;
    if (!m_isOld) {
        m_foreseen = queueForecast(loads, m_totals.speed, now, m_model.hours().timetable());
        m_times = times;
        m_wasMoving = isMoving;
        m_keepsForeseen.start();
    }
    return m_foreseen;
}

QString ForecastLabel::endText()
{
    const QueueHours &hours = m_model.hours();
    const QList<QueueLoad> loads = m_forecast.loads(hours.queues());
    const bool isTimed = hours.timetable().isOn
        || std::any_of(loads.begin(), loads.end(),
            [](const QueueLoad &load) { return load.times.isOn || load.limit > 0; });
    const QDateTime now = hours.now();
    const qint64 seconds = Forecast::secondsLeft(m_totals);
    const QueueForecast untimed { seconds < 0 ? QDateTime() : now.addSecs(seconds), {} };
    QueueForecast forecast = isTimed ? foreseen(loads, now) : untimed;
    if (forecast.goesOn.isValid()) {
        if (m_totals.running == 0) {
            return waitText(forecast.goesOn, now);
        }
        forecast = untimed; // started beyond its queue's hours
    }
    constexpr qint64 kTooFar = 365LL * 24 * 3600;
    const QDateTime &end = forecast.end;
    return end.isValid() && now.secsTo(end) <= kTooFar
        ? doneText(end, now, hasUnknownSize(m_model.left()))
        : QString();
}

void ForecastLabel::say()
{
    if (!isVisible()) {
        return; // it is said when it is shown
    }
    QStringList parts { unfitText(m_forecast.disks()), leftText(), endText() };
    parts.removeAll(QString());
    const QString text = m_totals.running + m_totals.waiting > 0 ? inOneLine(parts) : QString();
    if (text != this->text()) {
        setText(text);
        setAccessibleName(text);
    }
    QStringList lines { text }; // it may have no room below
    for (const DiskNeed &disk : m_forecast.disks()) {
        lines.append(diskLine(disk));
    }
    setToolTip(text.isEmpty() ? QString() : plainToolTip(lines.join(u'\n')));
    const QString disks = text.isEmpty() ? QString() : lines.sliced(1).join(u'\n');
    if (disks != accessibleDescription()) {
        setAccessibleDescription(disks);
    }
    // What only the tool tip has is for the keyboard too.
    setFocusPolicy(disks.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
}

} // namespace ui
