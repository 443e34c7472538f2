// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rememberchoice.h"

#include "ui/dialogparts.h"
#include "ui/retranslation.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

RememberChoice::RememberChoice(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_check(new QCheckBox)
    , m_note(plainLabel(u"rememberNote"_s))
{
    m_check->setObjectName(u"rememberCheck"_s);
    auto *layout = new QBoxLayout(
        orientation == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    layout->setContentsMargins({});
    layout->addWidget(m_check);
    layout->addWidget(m_note, 1);
    connect(m_check, &QCheckBox::toggled, this, &RememberChoice::say);
    sayNowAndAnew(this, [this] { say(); });
}

bool RememberChoice::isChecked() const
{
    return m_check->isChecked();
}

void RememberChoice::say()
{
    m_check->setText(tr("Remember in the &keyring"));
    m_note->setText(m_check->isChecked()
            ? tr("If there is no keyring, it is kept until Bobbin ends, and Bobbin says so.")
            : tr("Kept until Bobbin ends."));
}

} // namespace ui
