// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/columnsdialog.h"

#include "ui/dialogparts.h"
#include "ui/downloadcells.h"
#include "ui/downloadview.h"
#include "ui/fieldparts.h"
#include "ui/retranslation.h"
#include "ui/roomydelegate.h"

#include <QCloseEvent>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidestColumn = 4'000; // pixels

QPushButton *columnsButton(const QString &name)
{
    auto *button = namedField<QPushButton>(name, {});
    button->setAutoDefault(false);
    return button;
}

} // namespace

ColumnsDialog::ColumnsDialog(DownloadView &view)
    : QDialog(view.window())
    , m_view(view)
    , m_before({ view.columnState(), kColumnCount, {}, 0, view.areColumnsFitted() })
    , m_list(namedField<QListWidget>(u"columnsList"_s, {}))
    , m_up(columnsButton(u"columnUpButton"_s))
    , m_down(columnsButton(u"columnDownButton"_s))
    , m_reset(columnsButton(u"columnsResetButton"_s))
    , m_widthLabel(new QLabel)
    , m_width(numberField(u"columnWidth"_s, {}, view.header()->minimumSectionSize(), kWidestColumn))
    , m_note(plainLabel(u"columnNote"_s))
{
    setObjectName(u"columnsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connectParts();
    sayNowAndAnew(this, [this] { say(); });
}

void ColumnsDialog::build()
{
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_widthLabel->setBuddy(m_width);
    auto *side = new QVBoxLayout;
    for (QPushButton *button : { m_up, m_down, m_reset }) {
        side->addWidget(button);
    }
    side->addStretch();
    auto *parts = new QHBoxLayout;
    parts->addWidget(m_list, 1);
    parts->addLayout(side);
    auto *width = new QHBoxLayout;
    width->addWidget(m_widthLabel);
    width->addWidget(m_width);
    width->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"columnsOk"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"columnsCancel"_s);
    dropIcons(*buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(parts, 1);
    layout->addLayout(width);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
}

void ColumnsDialog::connectParts()
{
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_reset, &QPushButton::clicked, this, &ColumnsDialog::reset);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_isFilling) { // a button that is disabled for a moment loses the focus
            showWidth();
        }
    });
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (!m_isFilling) {
            tick(*item);
        }
    });
    connect(m_width, &QSpinBox::valueChanged, this, [this](int width) {
        if (!m_isFilling) {
            m_view.header()->resizeSection(static_cast<int>(columnAt(m_list->currentRow())), width);
            showWidth();
        }
    });
}

void ColumnsDialog::say()
{
    setWindowTitle(tr("Arrange columns"));
    m_list->setAccessibleName(tr("Columns"));
    m_up->setText(tr("Move &up"));
    m_down->setText(tr("Move &down"));
    m_reset->setText(tr("&Reset columns"));
    m_widthLabel->setText(tr("&Width of the column:"));
    m_width->setAccessibleName(tr("Width of the column"));
    //: pixels, after a figure
    m_width->setSuffix(tr(" px"));
    m_note->setText(tr("The last column takes what room is left."));
    fill(std::max(0, m_list->currentRow()));
    const QScrollBar *bar = m_list->verticalScrollBar();
    m_list->setMinimumSize(m_list->sizeHintForColumn(0) + bar->sizeHint().width()
            + 2 * m_list->frameWidth() + fontMetrics().averageCharWidth() * 4,
        m_list->sizeHintForRow(0) * std::min(10, m_list->count()));
}

/// As the list has them now, with \a row selected.
void ColumnsDialog::fill(int row)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_list->clear();
    for (int place = 0; place < kColumnCount; ++place) {
        const int column = m_view.header()->logicalIndex(place);
        auto *item = new QListWidgetItem(DownloadCells::heading(static_cast<Column>(column)));
        item->setData(Qt::UserRole, column);
        item->setCheckState(m_view.isColumnHidden(column) ? Qt::Unchecked : Qt::Checked);
        // A list without names would be of no use.
        if (static_cast<Column>(column) == Column::Name) {
            item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
        }
        m_list->addItem(item);
    }
    m_list->setCurrentRow(row);
    showWidth();
}

void ColumnsDialog::showWidth()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_list->count() - 1);
    if (row < 0) {
        return;
    }
    const QScopedValueRollback filling(m_isFilling, true);
    const QHeaderView *header = m_view.header();
    const auto column = static_cast<int>(columnAt(row));
    bool isLast = true;
    for (int after = row + 1; after < kColumnCount; ++after) {
        isLast = isLast && header->isSectionHidden(header->logicalIndex(after));
    }
    const bool isShown = !header->isSectionHidden(column);
    const bool takesRest = isShown && isLast && header->length() <= m_view.viewport()->width();
    m_width->setEnabled(isShown && !takesRest);
    m_widthLabel->setEnabled(m_width->isEnabled());
    m_width->setValue(isShown ? header->sectionSize(column) : m_width->minimum());
    m_note->setVisible(takesRest);
}

void ColumnsDialog::move(int step)
{
    m_width->interpretText(); // a width that is being typed is that of the row as it stands
    const int row = m_list->currentRow();
    QPushButton *pressed = step < 0 ? m_up : m_down;
    const bool hadFocus = pressed->hasFocus();
    m_view.header()->moveSection(row, row + step);
    fill(row + step);
    if (hadFocus && !pressed->isEnabled()) { // at an end: the other one goes back
        (step < 0 ? m_down : m_up)->setFocus();
    }
}

void ColumnsDialog::tick(const QListWidgetItem &item)
{
    m_view.setColumnShown(
        static_cast<Column>(item.data(Qt::UserRole).toInt()), item.checkState() == Qt::Checked);
    showWidth();
}

void ColumnsDialog::reset()
{
    const Column column = columnAt(std::max(0, m_list->currentRow()));
    m_view.resetColumns();
    fill(m_view.header()->visualIndex(static_cast<int>(column)));
}

Column ColumnsDialog::columnAt(int row) const
{
    return static_cast<Column>(m_view.header()->logicalIndex(row));
}

void ColumnsDialog::reject()
{
    m_view.setColumns(m_before);
    QDialog::reject();
}

/// Closing the window is no change of mind.
void ColumnsDialog::closeEvent(QCloseEvent *event)
{
    accept();
    event->accept();
}

} // namespace ui
