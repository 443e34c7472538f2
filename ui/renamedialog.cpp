// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renamedialog.h"

#include "ui/dialogparts.h"
#include "ui/onpool.h"
#include "ui/renamemodel.h"
#include "ui/roomydelegate.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kTypingPauseMilliseconds = 120;
constexpr int kNameLetters = 50;
constexpr int kTableLetters = 140; ///< of the whole dialog
constexpr int kTableLines = 14;

} // namespace

RenameDialog::RenameDialog(const QList<RenameItem> &items, QThreadPool &pool, QWidget *parent)
    : QDialog(parent)
    , m_pool(pool)
    , m_model(new RenameModel(items, this))
{
    setObjectName(u"renameDialog"_s);
    setWindowTitle(tr("Rename"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(items.size() == 1 ? items.constFirst().name : QString());
    connectFields();
    sayOutcome();
    compute();
}

QLineEdit *RenameDialog::field(const QString &name, const QString &label)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    return edit;
}

void RenameDialog::build(const QString &onlyName)
{
    auto *form = new QFormLayout;
    if (!onlyName.isEmpty()) {
        m_name = field(u"renameName"_s, tr("New name"));
        m_name->setText(onlyName);
        m_name->setMinimumWidth(m_name->fontMetrics().averageCharWidth() * kNameLetters);
        const qsizetype dot = onlyName.lastIndexOf(u'.');
        m_name->setSelection(0, static_cast<int>(dot > 0 ? dot : onlyName.size()));
        form->addRow(tr("&New name:"), m_name);
    } else {
        m_mask = field(u"renameMask"_s, tr("Mask for the names"));
        m_mask->setText(u"*name*"_s);
        m_find = field(u"renameFind"_s, tr("Find"));
        m_replacement = field(u"renameReplacement"_s, tr("Replace by"));
        m_isPattern = new QCheckBox(tr("&Regular expression"));
        m_isPattern->setObjectName(u"renameIsPattern"_s);
        m_isCaseSensitive = new QCheckBox(tr("Match &case"));
        m_isCaseSensitive->setObjectName(u"renameIsCaseSensitive"_s);
        form->addRow(tr("&Mask:"), m_mask);
        form->addRow(QString(),
            questionLabel(tr("*name*, *ext*, *num*, *date* and *host* stand for the name, its "
                             "ending, a number, the day it was added and the server.")));
        form->addRow(tr("&Find:"), m_find);
        form->addRow(tr("Replace &by:"), m_replacement);
        form->addRow(QString(), m_isPattern);
        form->addRow(QString(), m_isCaseSensitive);
    }
    m_summary = plainLabel(u"renameSummary"_s);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(u"okButton"_s);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Rename"));
    dropIcons(*m_buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    if (onlyName.isEmpty()) {
        buildTable();
        layout->addWidget(m_table, 1);
    }
    layout->addWidget(m_summary);
    layout->addWidget(m_buttons);
}

void RenameDialog::buildTable()
{
    m_table = new QTreeView;
    m_table->setObjectName(u"renameTable"_s);
    m_table->setItemDelegate(new RoomyDelegate(m_table));
    m_table->setAccessibleName(tr("Names now and then"));
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    const int letter = m_table->fontMetrics().averageCharWidth();
    m_table->setMinimumSize(
        letter * kTableLetters / 3, m_table->fontMetrics().height() * kTableLines / 2);
    m_table->header()->resizeSection(0, letter * kTableLetters / 4);
    m_table->header()->resizeSection(1, letter * kTableLetters / 4);
    const QSize wanted(letter * kTableLetters, m_table->fontMetrics().height() * kTableLines * 3);
    resize(wanted.boundedTo(screen()->availableSize() * 9 / 10));
}

void RenameDialog::connectFields()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, &RenameDialog::compute);
    const auto onChange = [this] {
        m_isCurrent = false;
        sayOutcome();
        m_typing.start();
    };
    for (QLineEdit *edit : { m_name, m_mask, m_find, m_replacement }) {
        if (edit) {
            connect(edit, &QLineEdit::textChanged, this, onChange);
        }
    }
    for (QCheckBox *box : { m_isPattern, m_isCaseSensitive }) {
        if (box) {
            connect(box, &QCheckBox::toggled, this, onChange);
        }
    }
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &RenameDialog::finish);
}

RenameRule RenameDialog::rule() const
{
    if (m_name) {
        // An empty name is no name: it stays.
        const QString typed = m_name->text().trimmed();
        return { typed.isEmpty() ? m_model->items().constFirst().name : typed, {}, {}, {}, false,
            false };
    }
    return { {}, m_mask->text(), m_find->text(), m_replacement->text(), m_isPattern->isChecked(),
        m_isCaseSensitive->isChecked() };
}

void RenameDialog::compute()
{
    if (m_isComputing) {
        return; // take() looks whether it is still what is typed
    }
    m_isComputing = true;
    onPool(
        m_pool, this,
        [items = m_model->items(), rule = rule()] { return renamePreview(items, rule); },
        [this, rule = rule()](const RenamePreview &preview) { take(rule, preview); });
}

void RenameDialog::take(const RenameRule &computed, const RenamePreview &preview)
{
    m_isComputing = false;
    m_isCurrent = computed == rule();
    m_model->setPreview(preview);
    sayOutcome();
    if (!m_isCurrent && !m_typing.isActive()) {
        compute();
    }
}

void RenameDialog::sayOutcome()
{
    const RenamePreview &preview = m_model->preview();
    const auto stay = static_cast<int>(m_model->items().size()) - preview.renamed();
    QString text;
    if (!m_isCurrent) {
        text = tr("Looking…");
    } else if (!preview.patternError.isEmpty()) {
        text = tr("This is no regular expression: %1").arg(preview.patternError);
    } else if (preview.isTooSlow) {
        text = tr("This regular expression takes too long. Try a simpler one.");
    } else if (m_name) {
        const bool isSame = preview.outcomes.constFirst().note == RenameNote::Unchanged;
        text = isSame ? QString() : m_model->index(0, 2).data().toString();
    } else {
        text = tr("%n get a new name.", nullptr, preview.renamed()) + u' '
            + (stay > 0 ? tr("%n keep theirs.", nullptr, stay) : QString());
    }
    m_summary->setText(text);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(m_isCurrent && preview.isUsable());
}

void RenameDialog::finish()
{
    if (m_isCurrent && m_model->preview().isUsable()) {
        emit chosen(m_model->renamings());
        accept();
    }
}

} // namespace ui
