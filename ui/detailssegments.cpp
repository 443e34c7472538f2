// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detailssegments.h"

#include "ui/connectionmodel.h"
#include "ui/flowlayout.h"
#include "ui/retranslation.h"
#include "ui/segmentmap.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kFewestRowsShown = 2;

constexpr std::array kMapWords {
    std::pair { MapCell::Synced, QT_TRANSLATE_NOOP("ui::DetailsSegments", "There") },
    std::pair { MapCell::Written,
        QT_TRANSLATE_NOOP("ui::DetailsSegments", "There, not safe on the disk yet") },
    std::pair { MapCell::Running, QT_TRANSLATE_NOOP("ui::DetailsSegments", "Being fetched") },
    std::pair { MapCell::Some, QT_TRANSLATE_NOOP("ui::DetailsSegments", "Some of it there") },
    std::pair { MapCell::Missing, QT_TRANSLATE_NOOP("ui::DetailsSegments", "Missing") },
};

} // namespace

DetailsSegments::DetailsSegments(QWidget *parent)
    : DetailsTab(parent)
    , m_map(new SegmentMap(this))
    , m_table(new QTableView(this))
    , m_none(new QLabel(this))
    , m_model(new ConnectionModel(this))
{
    setObjectName(u"detailsSegments"_s);
    m_table->setObjectName(u"connectionTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height()
        + m_table->verticalHeader()->defaultSectionSize() * kFewestRowsShown
        + m_table->horizontalScrollBar()->sizeHint().height() + 2 * m_table->frameWidth());
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_none->setObjectName(u"noConnections"_s);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_map);
    layout->addWidget(legend());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none, 1);
    const int wide = fontMetrics().averageCharWidth();
    constexpr std::array<int, ConnectionModel::kFields> kWidths { 30, 18, 26, 28, 12, 14, 20 };
    for (int field = 0; field < ConnectionModel::kFields; ++field) {
        m_table->setColumnWidth(field, kWidths.at(static_cast<std::size_t>(field)) * wide);
    }
    sayNowAndAnew(this, [this] {
        m_table->setAccessibleName(tr("Connections"));
        m_model->sayAnew();
        refresh();
    });
}

QWidget *DetailsSegments::legend()
{
    auto *row = new QWidget(this);
    auto *words = new FlowLayout;
    words->setContentsMargins({});
    for (const auto &[cell, text] : kMapWords) {
        auto *word = new QWidget(row);
        auto *layout = new QHBoxLayout(word);
        layout->setContentsMargins({});
        auto *label = new QLabel(word);
        layout->addWidget(new MapSwatch(cell, word));
        layout->addWidget(label);
        words->addWidget(word);
        sayNowAndAnew(label, [label, text = text] { label->setText(tr(text)); });
    }
    row->setLayout(words);
    return row;
}

void DetailsSegments::setDownload(const engine::Download &download)
{
    if (m_download.id != download.id) {
        m_detail = {};
    }
    m_download = download;
    refresh();
}

void DetailsSegments::setDetail(const engine::RunDetail &detail)
{
    m_detail = detail;
    refresh();
}

void DetailsSegments::refresh()
{
    engine::RunDetail shown = m_detail;
    if (!m_detail.isRunning || m_detail.id != m_download.id) {
        shown = {};
        shown.total = m_download.total;
        shown.synced = engine::traits(m_download.state).isComplete && m_download.total > 0
            ? QList<engine::Segment> { { 0, m_download.total } }
            : m_download.segments;
    }
    m_map->setDetail(shown);
    m_model->setConnections(shown.connections, m_download.mirrors);
    m_table->setVisible(!shown.connections.isEmpty());
    m_none->setVisible(shown.connections.isEmpty());
    m_none->setText(engine::traits(m_download.state).isComplete
            ? tr("The file is complete; nothing is connected.")
            : tr("Nothing is connected now."));
}

} // namespace ui
