// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detailsspeed.h"

#include "app/words/words.h"
#include "ui/flowlayout.h"
#include "ui/retranslation.h"
#include "ui/speedgraph.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

struct SpanChoice {
    SpeedSpan span;
    const char *name;
    const char *text;
};

constexpr std::array kSpanChoices {
    SpanChoice {
        SpeedSpan::Minute, "speedMinute", QT_TRANSLATE_NOOP("ui::DetailsSpeed", "Last minute") },
    SpanChoice { SpeedSpan::Hour, "speedHour", QT_TRANSLATE_NOOP("ui::DetailsSpeed", "Last hour") },
    SpanChoice { SpeedSpan::Run, "speedRun",
        QT_TRANSLATE_NOOP("ui::DetailsSpeed", "Since Bobbin was started") },
};

} // namespace

DetailsSpeed::DetailsSpeed(const SpeedTracks &tracks, QWidget *parent)
    : DetailsTab(parent)
    , m_tracks(tracks)
    , m_span(new QButtonGroup(this))
    , m_words(new QLabel(this))
    , m_graph(new SpeedGraph(this))
{
    setObjectName(u"detailsSpeed"_s);
    m_words->setObjectName(u"speedWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QVBoxLayout(this);
    buildChoice();
    layout->addWidget(m_graph, 1);
    sayNowAndAnew(this, [this] {
        m_graph->setAccessibleName(tr("Speed over time"));
        refresh();
    });
}

void DetailsSpeed::buildChoice()
{
    auto *row = new FlowLayout;
    for (const SpanChoice &choice : kSpanChoices) {
        auto *button = new QRadioButton(this);
        button->setObjectName(QLatin1StringView(choice.name));
        m_span->addButton(button, static_cast<int>(choice.span));
        row->addWidget(button);
        sayNowAndAnew(button, [button, choice] { button->setText(tr(choice.text)); });
    }
    m_span->button(static_cast<int>(SpeedSpan::Minute))->setChecked(true);
    auto *lines = qobject_cast<QVBoxLayout *>(layout());
    lines->addLayout(row);
    lines->addWidget(m_words);
    connect(m_span, &QButtonGroup::idClicked, this, &DetailsSpeed::refresh);
}

void DetailsSpeed::setDownload(const engine::Download &download)
{
    const bool isOther = download.id != m_download.id;
    const bool isNews = isOther || download.state != m_download.state
        || download.request.speedLimit != m_download.request.speedLimit;
    m_download = download;
    m_runLimit = isOther ? 0 : m_runLimit;
    if (isNews) {
        refresh();
    }
}

void DetailsSpeed::setDetail(const engine::RunDetail &detail)
{
    m_runLimit = detail.isRunning ? detail.figures.limit : 0;
}

void DetailsSpeed::showSample(engine::DownloadId id)
{
    if (id == m_download.id) {
        refresh();
    }
}

void DetailsSpeed::refresh()
{
    if (!isVisible()) {
        return;
    }
    const SpeedTrack *track = m_tracks.find(m_download.id);
    const SpeedSeries series = track
        ? track->series(static_cast<SpeedSpan>(m_span->checkedId()), m_tracks.lastMs())
        : SpeedSeries {};
    const qint64 limit = m_runLimit > 0 ? m_runLimit : m_download.request.speedLimit;
    m_graph->setSeries(series, limit);
    const auto said = [](float speed) {
        const QString text = words::speedText(std::llround(speed));
        return text.isEmpty() ? tr("nothing") : text;
    };
    // What rests comes no longer, however fast it was at last.
    const bool isActive = engine::traits(m_download.state).isActive;
    const QString none = m_tracks.hasDropped()
        ? tr("Nothing is known of its speed since Bobbin was started.")
        : tr("It has not run since Bobbin was started.");
    const QString text = series.speeds.isEmpty()
        ? none
        //: %1 to %3: 1.5 MiB/s
        : tr("Now %1, average %2, highest %3")
              .arg(said(isActive ? series.speeds.last() : 0), said(series.mean()),
                  said(series.highest()));
    m_words->setText(text);
    m_graph->setAccessibleDescription(text);
}

} // namespace ui
