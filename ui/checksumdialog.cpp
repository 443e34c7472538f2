// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checksumdialog.h"

#include "app/words/words.h"
#include "ui/checksumfield.h"
#include "ui/dialogparts.h"
#include "ui/retranslation.h"
#include "ui/undoablecommands.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

static constexpr int kChecksumWidth = 48; ///< letters; of the dialog

ChecksumDialog::ChecksumDialog(const engine::Download &download, QWidget *parent)
    : QDialog(parent)
    , m_download(download)
    , m_about(plainLabel(u"checksumAbout"_s))
    , m_checksum(new ChecksumField)
{
    setObjectName(u"checksumDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_checksum->setObjectName(u"checksumField"_s);
    m_checksum->setChecksum(download.request.checksum);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setObjectName(u"okButton"_s);
    dropIcons(*buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(questionLabel(words::listedName(download)));
    layout->addWidget(m_about);
    layout->addWidget(m_checksum);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().horizontalAdvance(u'M') * kChecksumWidth);
    m_checksum->setFocus();
    connect(m_checksum, &ChecksumField::changed, this,
        [this, ok] { ok->setEnabled(m_checksum->isClear()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_checksum->checksum() != m_download.request.checksum) {
            emit chosen(m_download.id, m_checksum->checksum());
        }
        accept();
    });
    sayNowAndAnew(this, [this] { say(); });
}

void ChecksumDialog::say()
{
    const engine::StateTraits &traits = engine::traits(m_download.state);
    setWindowTitle(tr("Checksum of the file"));
    m_about->setText(traits.isComplete ? tr("The file is compared with it at once.")
            : traits.isActive
            ? tr("The file is compared with it when it is complete. The download stops for a "
                 "moment and goes on with what it has.")
            : tr("The file is compared with it when it is complete."));
}

void askForChecksum(const engine::Download &download, UndoableCommands &commands, QWidget &window)
{
    auto *dialog = new ChecksumDialog(download, &window);
    QObject::connect(dialog, &ChecksumDialog::chosen, &commands,
        [&commands](engine::DownloadId id, const engine::Checksum &checksum) {
            engine::DownloadEdit edit;
            edit.checksum = checksum;
            commands.edit({ id }, edit,
                //: What follows "Undo" in the menu.
                ChecksumDialog::tr("Change Checksum"));
        });
    dialog->open();
}

} // namespace ui
