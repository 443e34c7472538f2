// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicatechoice.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

using settings::OnDuplicate;

DuplicateChoice::DuplicateChoice(OnDuplicate remembered, QWidget *parent)
    : QWidget(parent)
    , m_label(plainLabel(u"duplicatesLabel"_s))
    , m_choice(namedField<QComboBox>(
          u"duplicateChoice"_s, tr("What to do with links that are in the list already")))
    , m_remember(
          namedField<QCheckBox>(u"rememberDuplicate"_s, tr("Remember what to do with such links")))
{
    m_choice->addItem(tr("Skip them"), static_cast<int>(OnDuplicate::Skip));
    m_choice->addItem(
        tr("Add them again under a new name"), static_cast<int>(OnDuplicate::AddAgain));
    m_choice->addItem(tr("Start the old ones over"), static_cast<int>(OnDuplicate::Restart));
    m_remember->setText(tr("&Remember"));
    if (remembered != OnDuplicate::Ask) {
        selectValue(m_choice, remembered);
        m_remember->setChecked(true);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_label, 1);
    row->addWidget(m_choice);
    row->addWidget(m_remember);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &DuplicateChoice::changed);
}

void DuplicateChoice::setCount(int count)
{
    setVisible(count > 0);
    m_label->setText(count == 1 ? tr("1 of these is in the list already:")
                                : tr("%n of these are in the list already:", nullptr, count));
}

OnDuplicate DuplicateChoice::answer() const
{
    return selectedValue<OnDuplicate>(m_choice);
}

OnDuplicate DuplicateChoice::remembered() const
{
    return m_remember->isChecked() ? answer() : OnDuplicate::Ask;
}

} // namespace ui
