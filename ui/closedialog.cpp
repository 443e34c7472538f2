// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/closedialog.h"

#include "ui/dialogparts.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

CloseDialog::CloseDialog(CloseAction action, int running, QWidget *parent)
    : QDialog(parent)
    , m_remember(new QCheckBox(tr("&Remember the answer")))
{
    const bool isTrayThere = action == CloseAction::AskTray;
    setObjectName(u"closeDialog"_s);
    setWindowTitle(isTrayThere ? tr("Close the window") : tr("Quit Bobbin"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_remember->setObjectName(u"rememberCheck"_s);
    m_remember->setVisible(isTrayThere);
    const QString runningText = running == 1
        ? tr("1 download is not finished; it goes on when Bobbin is started again.")
        : tr("%n downloads are not finished; they go on when Bobbin is started again.", nullptr,
            running);
    const QString trayText = tr("Bobbin can keep running in the tray, or quit.");
    const QString text = !isTrayThere ? runningText
        : running > 0                 ? trayText + u'\n' + runningText
                                      : trayText;

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    QPushButton *quit = buttons->addButton(tr("&Quit"), QDialogButtonBox::DestructiveRole);
    quit->setObjectName(u"quitButton"_s);
    if (isTrayThere) {
        QPushButton *keep = buttons->addButton(tr("&Keep running"), QDialogButtonBox::AcceptRole);
        keep->setObjectName(u"keepRunningButton"_s);
        keep->setDefault(true);
        keep->setFocus();
        connect(keep, &QPushButton::clicked, this, [this] {
            emit keepRunningChosen(m_remember->isChecked());
            accept();
        });
    }
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(questionLabel(text));
    layout->addWidget(m_remember);
    dropIcons(*buttons);
    layout->addWidget(buttons);
    connect(quit, &QPushButton::clicked, this, [this] {
        emit quitChosen(m_remember->isChecked());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace ui
