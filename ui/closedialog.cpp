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

namespace {

QString closeQuestion(bool isTrayThere, int running)
{
    const QString tray = CloseDialog::tr("Bobbin can keep running in the tray, or quit.");
    if (running == 0) {
        return isTrayThere ? tray : CloseDialog::tr("All downloads are finished by now.");
    }
    const QString unfinished = running == 1
        ? CloseDialog::tr("1 download is not finished; it goes on when Bobbin is started again.")
        : CloseDialog::tr("%n downloads are not finished; they go on when Bobbin is started again.",
            nullptr, running);
    return isTrayThere ? tray + u'\n' + unfinished : unfinished;
}

} // namespace

CloseDialog::CloseDialog(CloseAction action, int running, QWidget *parent)
    : QDialog(parent)
    , m_isTrayThere(action == CloseAction::AskTray)
    , m_question(questionLabel(closeQuestion(m_isTrayThere, running)))
    , m_remember(new QCheckBox(tr("&Remember the answer")))
{
    const bool isTrayThere = m_isTrayThere;
    setObjectName(u"closeDialog"_s);
    setWindowTitle(isTrayThere ? tr("Close the window") : tr("Quit Bobbin"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_remember->setObjectName(u"rememberCheck"_s);
    m_remember->setVisible(isTrayThere);
    // In the order of Tab: what is added first is lost to it where others are put before.
    auto *buttons = new QDialogButtonBox;
    QPushButton *quit = buttons->addButton(tr("&Quit"), QDialogButtonBox::DestructiveRole);
    quit->setObjectName(u"quitButton"_s);
    QPushButton *keep = nullptr;
    if (isTrayThere) {
        keep = buttons->addButton(tr("&Keep running"), QDialogButtonBox::AcceptRole);
        keep->setObjectName(u"keepRunningButton"_s);
        keep->setDefault(true);
        connect(keep, &QPushButton::clicked, this, [this] {
            emit keepRunningChosen(m_remember->isChecked());
            accept();
        });
    }
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_question);
    layout->addWidget(m_remember);
    dropIcons(*buttons);
    layout->addWidget(buttons);
    // Not before the button has its place in this window.
    (keep ? keep : quit)->setFocus();
    connect(quit, &QPushButton::clicked, this, [this] {
        emit quitChosen(m_remember->isChecked());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void CloseDialog::setUnfinished(int running)
{
    const QString text = closeQuestion(m_isTrayThere, running);
    if (text != m_question->text()) {
        m_question->setText(text);
    }
}

} // namespace ui
