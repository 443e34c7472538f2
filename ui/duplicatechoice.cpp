// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicatechoice.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/flowlayout.h"
#include "ui/retranslation.h"

#include <QCheckBox>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

using settings::OnDuplicate;

DuplicateChoice::DuplicateChoice(OnDuplicate remembered, QWidget *parent)
    : QWidget(parent)
    , m_label(plainLabel(u"duplicatesLabel"_s))
    , m_choice(namedField<QComboBox>(u"duplicateChoice"_s, {}))
    , m_remember(namedField<QCheckBox>(u"rememberDuplicate"_s, {}))
{
    for (const OnDuplicate choice :
        { OnDuplicate::Skip, OnDuplicate::AddAgain, OnDuplicate::Restart }) {
        m_choice->addItem({}, static_cast<int>(choice));
    }
    sayNowAndAnew(this, [this] { say(); });
    if (remembered != OnDuplicate::Ask) {
        selectValue(m_choice, remembered);
        m_remember->setChecked(true);
    }
    m_label->setWordWrap(false); // the row breaks between its parts
    auto *row = new FlowLayout;
    setLayout(row);
    row->addWidget(m_label);
    row->addWidget(m_choice);
    row->addWidget(m_remember);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &DuplicateChoice::changed);
}

void DuplicateChoice::say()
{
    m_choice->setAccessibleName(tr("What to do with links that are in the list already"));
    m_choice->setItemText(0, tr("Skip them"));
    m_choice->setItemText(1, tr("Add them again under a new name"));
    m_choice->setItemText(2, tr("Start the old ones over"));
    m_remember->setAccessibleName(tr("Remember what to do with such links"));
    m_remember->setText(tr("&Remember"));
    showCount(m_count);
}

void DuplicateChoice::setCount(int count)
{
    m_count = count;
    setVisible(count > 0);
    showCount(count);
}

void DuplicateChoice::showCount(int count)
{
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
