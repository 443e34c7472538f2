// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shortcutspage.h"

#include "ui/enterkey.h"
#include "ui/fieldparts.h"
#include "ui/namedelegate.h"

#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum ShortcutColumn { ActionColumn, MenuColumn, KeysColumn, OwnColumn, ShortcutColumns };

QString nativeKeys(const QList<QKeySequence> &keys)
{
    return isolatedName(QKeySequence::listToString(keys, QKeySequence::NativeText));
}

QPushButton *pageButton(const QString &name, const QString &text)
{
    auto *button = namedField<QPushButton>(name, {});
    button->setText(text);
    button->setAutoDefault(false);
    button->setEnabled(false);
    return button;
}

} // namespace

ShortcutsPage::ShortcutsPage(const QList<NamedAction> &actions, QWidget *parent)
    : TablePage({ u"shortcutFilter"_s, tr("Actions to show"), u"shortcutTable"_s,
                    tr("Actions and their keys"), u"shortcutNote"_s },
        parent)
    , m_actions(actions)
{
    m_actions.removeIf([](const NamedAction &each) { return each.name.isEmpty(); });
    m_filter->setPlaceholderText(tr("Show actions with these words or keys"));
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(editRow());
    layout->addWidget(m_note);
    layout->addWidget(resetRow());
    connect(m_table, &QTableWidget::currentCellChanged, this, &ShortcutsPage::selectRow);
    onEnter(*m_table, [this] { m_edit->setFocus(Qt::OtherFocusReason); });
    selectRow(-1);
}

void ShortcutsPage::buildTable()
{
    m_table->setColumnCount(ShortcutColumns);
    m_table->setRowCount(static_cast<int>(m_actions.size()));
    m_table->setHorizontalHeaderLabels({ tr("Action"), tr("Menu"), tr("Keys"), tr("Changed") });
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < ShortcutColumns; ++column) {
            m_table->setItem(row, column, new QTableWidgetItem);
        }
        m_table->item(row, ActionColumn)->setText(m_actions.at(row).text);
        m_table->item(row, MenuColumn)->setText(m_actions.at(row).path);
    }
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(KeysColumn, fontMetrics().averageCharWidth() * 18);
    m_table->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 10);
    m_table->horizontalHeader()->setSectionResizeMode(ActionColumn, QHeaderView::Stretch);
}

QWidget *ShortcutsPage::editRow()
{
    m_edit = namedField<QKeySequenceEdit>(u"shortcutEdit"_s, tr("Keys of the selected action"));
    // The line in it is what has the focus.
    if (auto *line = m_edit->findChild<QLineEdit *>()) {
        line->setAccessibleName(m_edit->accessibleName());
    }
    m_none = pageButton(u"shortcutNone"_s, tr("&No keys"));
    m_reset = pageButton(u"shortcutReset"_s, tr("&Reset these keys"));
    m_takeOver = pageButton(u"shortcutTakeOver"_s, tr("&Take them over"));
    m_takeOver->hide();
    auto *words = new QLabel(tr("&Keys of the selected action:"));
    words->setBuddy(m_edit);
    auto *part = new QWidget;
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(words);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_takeOver);
    connect(m_edit, &QKeySequenceEdit::editingFinished, this, &ShortcutsPage::takeTyped);
    connect(m_takeOver, &QPushButton::clicked, this, &ShortcutsPage::takeOver);
    connect(m_none, &QPushButton::clicked, this, [this] { setKeys(m_table->currentRow(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        const int row = m_table->currentRow();
        setKeys(row, m_actions.at(row).defaults);
    });
    return part;
}

QWidget *ShortcutsPage::resetRow()
{
    m_resetAll = pageButton(u"shortcutResetAll"_s, tr("Reset a&ll keys"));
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_own.clear();
        m_table->setFocus();
        for (int row = 0; row < m_table->rowCount(); ++row) {
            showRow(row);
        }
        selectRow(m_table->currentRow());
        emit edited();
    });
    auto *part = new QWidget;
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_none);
    layout->addWidget(m_reset);
    layout->addWidget(m_resetAll);
    layout->addStretch();
    return part;
}

QList<QKeySequence> ShortcutsPage::keysOf(const NamedAction &action) const
{
    const auto own = m_own.constFind(action.name);
    return own == m_own.constEnd() ? action.defaults : keysFrom(*own);
}

int ShortcutsPage::ownerOf(const QKeySequence &keys, int butRow) const
{
    for (int row = 0; row < m_actions.size(); ++row) {
        if (row != butRow && keysOf(m_actions.at(row)).contains(keys)) {
            return row;
        }
    }
    return -1;
}

void ShortcutsPage::selectRow(int row)
{
    const bool isAny = row >= 0;
    const QSignalBlocker blocker(m_edit);
    m_edit->setKeySequence(isAny ? keysOf(m_actions.at(row)).value(0) : QKeySequence());
    m_edit->setEnabled(isAny);
    m_none->setEnabled(isAny && !keysOf(m_actions.at(row)).isEmpty());
    m_reset->setEnabled(isAny && m_own.contains(m_actions.at(row).name));
    m_resetAll->setEnabled(!m_own.isEmpty());
    m_takeOver->hide();
    m_note->clear();
}

void ShortcutsPage::takeTyped()
{
    const int row = m_table->currentRow();
    if (row < 0 || m_edit->keySequence().isEmpty()) {
        return;
    }
    // One stroke: the second of two would be a surprise for who wanted to mend the first.
    const QKeySequence keys(m_edit->keySequence()[0]);
    const QSignalBlocker blocker(m_edit);
    m_edit->setKeySequence(keys);
    const int owner = ownerOf(keys, row);
    if (owner < 0) {
        if (!keysOf(m_actions.at(row)).contains(keys)) {
            setKeys(row, { keys });
        }
        return;
    }
    m_note->setText(tr("%1 belongs to “%2” already. Type other keys, or take these over.")
                        .arg(nameInSentence(keys.toString(QKeySequence::NativeText)),
                            m_actions.at(owner).text));
    m_takeOver->show();
    m_takeOver->setEnabled(true);
}

void ShortcutsPage::takeOver()
{
    const QKeySequence keys = m_edit->keySequence();
    const int row = m_table->currentRow();
    m_edit->setFocus();
    const int owner = ownerOf(keys, row);
    if (owner >= 0) {
        QList<QKeySequence> left = keysOf(m_actions.at(owner));
        left.removeAll(keys);
        m_own.insert(m_actions.at(owner).name, keysText(left));
        showRow(owner);
    }
    setKeys(row, { keys });
}

void ShortcutsPage::setKeys(int row, const QList<QKeySequence> &keys)
{
    const NamedAction &action = m_actions.at(row);
    for (const QKeySequence &each : keys) {
        const int owner = ownerOf(each, row);
        if (owner >= 0) {
            m_note->setText(tr("%1 belongs to “%2” now. Give that other keys first.")
                                .arg(nameInSentence(each.toString(QKeySequence::NativeText)),
                                    m_actions.at(owner).text));
            return;
        }
    }
    if (keys == action.defaults) {
        m_own.remove(action.name);
    } else {
        m_own.insert(action.name, keysText(keys));
    }
    showRow(row);
    if (!m_edit->hasFocus()) {
        m_table->setFocus();
    }
    selectRow(row);
    emit edited();
}

void ShortcutsPage::showRow(int row)
{
    const NamedAction &action = m_actions.at(row);
    const bool isOwn = m_own.contains(action.name);
    m_table->item(row, KeysColumn)->setText(nativeKeys(keysOf(action)));
    m_table->item(row, OwnColumn)->setText(isOwn ? tr("changed") : QString());
    for (int column = 0; column < ShortcutColumns; ++column) {
        QFont font = m_table->font();
        font.setBold(isOwn);
        m_table->item(row, column)->setFont(font);
    }
}

void ShortcutsPage::fill(const settings::Settings &settings)
{
    QHash<QString, QString> own;
    m_strangers.clear();
    for (const QString &line : settings.shortcuts) {
        const QString name = line.section(u'=', 0, 0);
        const bool isHere = std::any_of(m_actions.cbegin(), m_actions.cend(),
            [&name](const NamedAction &each) { return each.name == name; });
        if (isHere) {
            own.insert(name, line.section(u'=', 1));
        } else {
            m_strangers.append(line);
        }
    }
    const bool isSame = own == m_own;
    m_own = own;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        showRow(row);
    }
    // What was told comes back while the next keys are typed.
    if (!isSame) {
        selectRow(m_table->currentRow());
    }
}

void ShortcutsPage::collect(settings::Settings &settings) const
{
    QStringList lines = m_strangers;
    for (const NamedAction &action : m_actions) {
        if (m_own.contains(action.name)) {
            lines.append(action.name + u'=' + m_own.value(action.name));
        }
    }
    settings.shortcuts = lines;
}

QString ShortcutsPage::rowWords(int row) const
{
    QString said;
    for (int column = 0; column < ShortcutColumns; ++column) {
        said += m_table->item(row, column)->text() + u' ';
    }
    return said;
}

} // namespace ui
