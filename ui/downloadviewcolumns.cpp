// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of DownloadView: their order, widths and choice.
#include "ui/columnsdialog.h"
#include "ui/downloadcells.h"
#include "ui/downloadview.h"
#include "ui/liststate.h"
#include "ui/retranslation.h"

#include <QAction>
#include <QMap>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

struct ColumnSpec {
    Column column;
    const char *name; ///< of its action
    int letters; ///< width at first start, in average letters
    int fewest; ///< the same where the window has no room for all
    bool isShown = true; ///< at first start
};

// In their order from left to right at first start.
constexpr std::array kColumns {
    ColumnSpec { Column::Name, "columnName", 42, 32 },
    ColumnSpec { Column::Size, "columnSize", 16, 11 },
    ColumnSpec { Column::Progress, "columnProgress", 24, 14 },
    ColumnSpec { Column::State, "columnState", 53, 27 },
    ColumnSpec { Column::Speed, "columnSpeed", 18, 12 },
    ColumnSpec { Column::TimeLeft, "columnTimeLeft", 18, 11 },
    ColumnSpec { Column::Connections, "columnConnections", 22, 12 },
    ColumnSpec { Column::Queue, "columnQueue", 20, 20, false },
    ColumnSpec { Column::Category, "columnCategory", 18, 18, false },
    ColumnSpec { Column::Host, "columnHost", 28, 28, false },
    ColumnSpec { Column::Added, "columnAdded", 16, 15 },
    ColumnSpec { Column::Finished, "columnFinished", 16, 16, false },
    ColumnSpec { Column::Folder, "columnFolder", 40, 40, false },
    ColumnSpec { Column::Link, "columnLink", 60, 60, false },
    ColumnSpec { Column::Checksum, "columnChecksum", 16, 16, false },
};
static_assert(kColumns.size() == kColumnCount);

constexpr Column kLastShown = Column::Added; ///< of those at first start

} // namespace

void DownloadView::setUpHeader()
{
    QHeaderView *bar = header();
    bar->setObjectName(u"downloadListHeader"_s);
    bar->setSectionsMovable(true);
    bar->setFirstSectionMovable(true);
    bar->setSectionsClickable(true);
    bar->setSortIndicatorShown(true);
    bar->setSortIndicatorClearable(true);
    bar->setHighlightSections(false);
    bar->setContextMenuPolicy(Qt::ActionsContextMenu);
    bar->addActions(columnActions());
    setDefaultColumns();
    bar->setSortIndicator(-1, Qt::AscendingOrder);
    connect(bar, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        emit sortChosen(column, order == Qt::DescendingOrder);
    });
    connect(bar, &QHeaderView::sectionMoved, this, [this] {
        m_areFitted = false;
        emit columnsChanged();
    });
    connect(bar, &QHeaderView::sectionResized, this, &DownloadView::noteWidth);
}

void DownloadView::noteWidth(int column)
{
    if (!m_isFitting) {
        // The last one takes what room is left, whoever changes that.
        m_areFitted = m_areFitted && column == static_cast<int>(kLastShown);
        emit columnsChanged();
    }
}

int DownloadView::defaultWidth(int column) const
{
    const auto spec = std::find_if(kColumns.begin(), kColumns.end(),
        [column](const ColumnSpec &each) { return static_cast<int>(each.column) == column; });
    return spec->letters * fontMetrics().averageCharWidth();
}

void DownloadView::setDefaultColumns()
{
    for (size_t place = 0; place < kColumns.size(); ++place) {
        const ColumnSpec &spec = kColumns[place];
        const auto column = static_cast<int>(spec.column);
        header()->moveSection(header()->visualIndex(column), static_cast<int>(place));
        header()->resizeSection(column, defaultWidth(column));
        header()->setSectionHidden(column, !spec.isShown);
    }
    m_areFitted = true;
    fitColumns();
}

/// Until the user changes them, columns give way to a window that is too narrow for all of them.
void DownloadView::fitColumns()
{
    if (!m_areFitted) {
        return;
    }
    const int letter = fontMetrics().averageCharWidth();
    QMap<int, std::pair<int, int>> widths; // at least and at most
    int narrow = 0;
    int wide = 0;
    for (const ColumnSpec &spec : kColumns) {
        if (spec.isShown) {
            const auto column = static_cast<int>(spec.column);
            const int least = std::max(spec.fewest * letter, header()->sectionSizeHint(column));
            const int most = std::max(least, spec.letters * letter);
            widths.insert(column, { least, most });
            narrow += least;
            wide += most;
        }
    }
    const int more = std::clamp(viewport()->width(), narrow, wide) - narrow;
    const QScopedValueRollback fitting(m_isFitting, true);
    for (auto each = widths.cbegin(); each != widths.cend(); ++each) {
        const auto &[least, most] = *each;
        header()->resizeSection(
            each.key(), least + (most - least) * more / std::max(1, wide - narrow));
    }
}

void DownloadView::resetColumns()
{
    setDefaultColumns();
    checkColumnActions();
    emit columnsChanged();
}

void DownloadView::addColumnActions()
{
    for (const ColumnSpec &spec : kColumns) {
        // A list without names would be of no use.
        if (spec.column == Column::Name) {
            continue;
        }
        auto *action = new QAction(this);
        sayNowAndAnew(this,
            [action, column = spec.column] { action->setText(DownloadCells::heading(column)); });
        action->setObjectName(QLatin1StringView(spec.name));
        action->setCheckable(true);
        action->setChecked(spec.isShown);
        connect(action, &QAction::toggled, this, [this, column = spec.column](bool isShown) {
            setColumnHidden(static_cast<int>(column), !isShown);
            emit columnsChanged();
        });
        m_columnActions.append(action);
    }
    m_arrange = new QAction(this);
    m_arrange->setObjectName(u"arrangeColumns"_s);
    sayNowAndAnew(this, [this] { m_arrange->setText(tr("Arrange columns…")); });
    connect(m_arrange, &QAction::triggered, this, [this] { (new ColumnsDialog(*this))->open(); });
    m_reset = new QAction(this);
    m_reset->setObjectName(u"resetColumns"_s);
    sayNowAndAnew(this, [this] { m_reset->setText(tr("Reset columns")); });
    connect(m_reset, &QAction::triggered, this, &DownloadView::resetColumns);
}

QList<QAction *> DownloadView::columnActions() const
{
    QList<QAction *> all = m_columnActions;
    all.append({ m_arrange, m_reset });
    return all;
}

void DownloadView::checkColumnActions()
{
    for (qsizetype i = 0; i < m_columnActions.size(); ++i) {
        const Column column = kColumns[static_cast<size_t>(i) + 1].column;
        m_columnActions.at(i)->setChecked(!isColumnHidden(static_cast<int>(column)));
    }
}

void DownloadView::restoreColumns(const ListState &state, int sortColumn, bool isDescending)
{
    if (!state.header.isEmpty() && header()->restoreState(state.header)) {
        for (int column = state.columns; column < kColumnCount; ++column) {
            header()->resizeSection(column, defaultWidth(column));
            header()->hideSection(column);
        }
        m_areFitted = state.areColumnsFitted;
        fitColumns();
    } else {
        setDefaultColumns();
    }
    header()->setSortIndicatorClearable(true);
    header()->showSection(static_cast<int>(Column::Name));
    checkColumnActions();
    setSort(sortColumn, isDescending);
}

void DownloadView::setColumns(const ListState &state)
{
    const bool isDescending = header()->sortIndicatorOrder() == Qt::DescendingOrder;
    restoreColumns(state, header()->sortIndicatorSection(), isDescending);
    emit columnsChanged();
}

void DownloadView::setColumnShown(Column column, bool isShown)
{
    for (size_t place = 1; place < kColumns.size(); ++place) {
        if (kColumns[place].column == column) {
            m_columnActions.at(static_cast<qsizetype>(place) - 1)->setChecked(isShown);
        }
    }
}

void DownloadView::setSort(int column, bool isDescending)
{
    const bool isColumn = column >= 0 && column < kColumnCount;
    header()->setSortIndicator(isColumn ? column : -1,
        isColumn && isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace ui
