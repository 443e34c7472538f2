// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/advancedpage.h"

#include "app/settings/settingsexchange.h"
#include "app/settings/settingsfile.h"
#include "app/settings/settingskeys.h"
#include "ui/enterkey.h"
#include "ui/fieldparts.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum AdvancedColumn { KeyColumn, ValueColumn, DefaultColumn, MarkColumn, AdvancedColumns };

constexpr qint64 kFigureWithoutEnd = 1'000'000'000'000'000;

/// A list as a line of the file has it, everything else as it is.
QString advancedText(const settings::Key &key, const settings::Settings &settings)
{
    const QVariant value = key.value(settings);
    if (key.isState) {
        return value.toString().isEmpty() && value.toStringList().isEmpty()
            ? QString()
            : AdvancedPage::tr("(remembered by itself)");
    }
    return value.typeId() == QMetaType::QStringList ? settings::valueText(value) : value.toString();
}

QString refusal(const settings::Key &key)
{
    const QLocale locale;
    if (!key.choices.isEmpty()) {
        return AdvancedPage::tr("%1 is one of these: %2. It stays as it was.")
            .arg(key.name, key.choices.join(u", "_s));
    }
    if (key.most < key.least) {
        return AdvancedPage::tr("%1 cannot be this; it stays as it was.").arg(key.name);
    }
    return key.most >= kFigureWithoutEnd
        ? AdvancedPage::tr("%1 is a whole number, %2 or more. It stays as it was.")
              .arg(key.name, locale.toString(key.least))
        : AdvancedPage::tr("%1 is a whole number from %2 to %3. It stays as it was.")
              .arg(key.name, locale.toString(key.least), locale.toString(key.most));
}

/// Whether the rule of \a key takes \a value as a whole: a list may lose some of its members.
bool isTaken(const settings::Key &key, const settings::Settings &settings, const QVariant &value)
{
    settings::Settings changed = settings;
    key.setter(changed, value);
    const QVariant now = key.value(changed);
    if (now.typeId() == QMetaType::QStringList) {
        QStringList typed = value.toStringList();
        typed.removeAll(QString());
        const bool isEmptied = typed.isEmpty() && now.toStringList() != QStringList();
        return typed.size() == now.toStringList().size() || isEmptied;
    }
    return now.toString() == value.toString();
}

/// Offers the words that a key may be, and shows paths and figures from left to right in every
/// language. Lives on the GUI thread.
class ChoiceDelegate : public QStyledItemDelegate {
public:
    ChoiceDelegate(const std::vector<settings::Key> &keys, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_keys(keys)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const settings::Key &key = m_keys.at(static_cast<size_t>(index.row()));
        if (key.choices.isEmpty()) {
            return QStyledItemDelegate::createEditor(parent, option, index);
        }
        auto *box = new QComboBox(parent);
        box->setAccessibleName(key.name);
        box->addItems(key.choices);
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor)) {
            box->setCurrentText(index.data(Qt::EditRole).toString());
        } else {
            QStyledItemDelegate::setEditorData(editor, index);
        }
    }
    void setModelData(
        QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (const auto *box = qobject_cast<QComboBox *>(editor)) {
            model->setData(index, box->currentText());
        } else {
            QStyledItemDelegate::setModelData(editor, model, index);
        }
    }

private:
    std::vector<settings::Key> m_keys;
};

} // namespace

AdvancedPage::AdvancedPage(QWidget *parent)
    : TablePage({ u"advancedFilter"_s, tr("Keys to show"), u"advancedTable"_s, tr("Every setting"),
                    u"advancedNote"_s },
        parent)
{
    m_filter->setPlaceholderText(tr("Show keys with these words"));
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    layout->addWidget(resetRow());
    connect(m_table, &QTableWidget::itemChanged, this, &AdvancedPage::takeEdit);
    onEnter(*m_table, [this] {
        QTableWidgetItem *value = m_table->item(m_table->currentRow(), ValueColumn);
        // Enter that ends an edit comes here too.
        if (value && value->flags() & Qt::ItemIsEditable
            && !m_table->isPersistentEditorOpen(value)) {
            m_table->setCurrentItem(value);
            m_table->editItem(value);
        }
    });
}

void AdvancedPage::buildTable()
{
    const std::vector<settings::Key> keys = settings::keys();
    m_table->setColumnCount(AdvancedColumns);
    m_table->setRowCount(static_cast<int>(keys.size()));
    m_table->setHorizontalHeaderLabels({ tr("Key"), tr("Value"), tr("Default"), tr("Changed") });
    m_table->setItemDelegate(new ChoiceDelegate(keys, m_table));
    const settings::Settings defaults = settings::defaults();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const settings::Key &key = keys.at(static_cast<size_t>(row));
        for (int column = 0; column < AdvancedColumns; ++column) {
            auto *item = new QTableWidgetItem;
            const bool isEditable = column == ValueColumn && !key.isState;
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable
                | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags));
            m_table->setItem(row, column, item);
        }
        m_table->item(row, KeyColumn)->setText(key.name);
        m_table->item(row, DefaultColumn)->setText(advancedText(key, defaults));
    }
    const int letter = fontMetrics().averageCharWidth();
    m_table->resizeColumnToContents(KeyColumn);
    m_table->setColumnWidth(DefaultColumn, letter * 16);
    // What is left is the value's: none of the others is cut while there is room for all.
    QHeaderView *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(letter * 10);
    header->setSectionResizeMode(ValueColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(MarkColumn, QHeaderView::ResizeToContents);
}

QWidget *AdvancedPage::resetRow()
{
    m_reset = namedField<QPushButton>(u"advancedReset"_s, tr("Reset the selected key"));
    m_reset->setText(tr("Reset the &selected key"));
    m_reset->setAutoDefault(false);
    m_reset->setEnabled(false);
    connect(m_reset, &QPushButton::clicked, this, &AdvancedPage::resetCurrent);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) {
        m_reset->setEnabled(row >= 0 && !m_table->item(row, MarkColumn)->text().isEmpty());
    });
    auto *part = new QWidget;
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_reset);
    layout->addStretch();
    return part;
}

void AdvancedPage::fill(const settings::Settings &settings)
{
    m_settings = settings;
    m_changes.clear();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        showRow(row);
    }
    const int row = m_table->currentRow();
    m_reset->setEnabled(row >= 0 && !m_table->item(row, MarkColumn)->text().isEmpty());
}

void AdvancedPage::showRow(int row)
{
    static const std::vector<settings::Key> kKeys = settings::keys();
    const QScopedValueRollback showing(m_isShowing, true);
    const settings::Key &key = kKeys.at(static_cast<size_t>(row));
    const QString text = advancedText(key, m_settings);
    const bool isChanged = !key.isState && key.value(m_settings) != key.value(settings::defaults());
    QTableWidgetItem *value = m_table->item(row, ValueColumn);
    value->setText(text);
    value->setToolTip(text.left(2000));
    m_table->item(row, MarkColumn)->setText(isChanged ? tr("changed") : QString());
    for (int column = 0; column < AdvancedColumns; ++column) {
        QFont font = m_table->font();
        font.setBold(isChanged);
        m_table->item(row, column)->setFont(font);
    }
}

void AdvancedPage::takeEdit(const QTableWidgetItem *item)
{
    if (m_isShowing || item->column() != ValueColumn) {
        return;
    }
    const settings::Key key = settings::keys().at(static_cast<size_t>(item->row()));
    const bool isList = key.value(m_settings).typeId() == QMetaType::QStringList;
    const QVariant typed
        = isList ? settings::valueFrom(item->text()) : QVariant(item->text().trimmed());
    if (!isTaken(key, m_settings, typed)) {
        m_note->setText(refusal(key));
        showRow(item->row());
        return;
    }
    m_note->clear();
    change(item->row(), typed);
}

void AdvancedPage::change(int row, const QVariant &value)
{
    const settings::Key key = settings::keys().at(static_cast<size_t>(row));
    key.setter(m_settings, value);
    m_changes.insert(key.name, value);
    showRow(row);
    m_reset->setEnabled(!m_table->item(row, MarkColumn)->text().isEmpty());
    emit edited();
}

void AdvancedPage::resetCurrent()
{
    const int row = m_table->currentRow();
    const settings::Key key = settings::keys().at(static_cast<size_t>(row));
    m_note->clear();
    m_table->setFocus();
    change(row, key.value(settings::defaults()));
}

void AdvancedPage::collect(settings::Settings &settings) const
{
    for (const settings::Key &key : settings::keys()) {
        if (m_changes.contains(key.name)) {
            key.setter(settings, m_changes.value(key.name));
        }
    }
}

/// What the table would set back, but not what the program remembers by itself.
QStringList AdvancedPage::furtherKeys() const
{
    QStringList names;
    for (const settings::Key &key : settings::keys()) {
        if (!key.isState) {
            names.append(key.name);
        }
    }
    return names;
}

QString AdvancedPage::rowWords(int row) const
{
    return m_table->item(row, KeyColumn)->text() + u' ' + m_table->item(row, MarkColumn)->text();
}

} // namespace ui
