// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storeproblemdialog.h"

#include "ui/dialogparts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

StoreProblemDialog::StoreProblemDialog(const QString &sentence, WayOut wayOut, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"storeProblemDialog"_s);
    setWindowTitle(tr("Bobbin"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox;
    QPushButton *retry = buttons->addButton(tr("&Try again"), QDialogButtonBox::AcceptRole);
    retry->setObjectName(u"retryButton"_s);
    QPushButton *quit = buttons->addButton(tr("&Quit"), QDialogButtonBox::RejectRole);
    quit->setObjectName(u"quitButton"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, &StoreProblemDialog::retryChosen);
    connect(this, &QDialog::rejected, this, &StoreProblemDialog::quitChosen);
    if (wayOut == WayOut::GoOnWithout) {
        QPushButton *goOn
            = buttons->addButton(tr("Go on &without the list"), QDialogButtonBox::DestructiveRole);
        goOn->setObjectName(u"goOnButton"_s);
        connect(goOn, &QPushButton::clicked, this, [this] {
            emit goOnChosen();
            deleteLater();
        });
    }
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(questionLabel(sentence));
    dropIcons(*buttons);
    layout->addWidget(buttons);
}

} // namespace ui
