// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changefolderdialog.h"

#include "ui/dialogparts.h"
#include "ui/folderfield.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

ChangeFolderDialog::ChangeFolderDialog(const QList<engine::Download> &downloads,
    const QStringList &offered, QThreadPool &pool, QWidget *parent)
    : QDialog(parent)
    , m_folder(new FolderField(pool))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(u"changeFolderDialog"_s);
    setWindowTitle(tr("Change the folder"));
    setAttribute(Qt::WA_DeleteOnClose);
    qint64 needed = 0;
    for (const engine::Download &download : downloads) {
        m_ids.append(download.id);
        needed += std::max<qint64>(0, download.total);
    }
    const QString text = downloads.size() == 1
        ? errorText(downloads.constFirst())
        : tr("%n downloads go to the new folder.", nullptr, static_cast<int>(downloads.size()));
    m_folder->setObjectName(u"folderField"_s);
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(u"okButton"_s);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(questionLabel(text));
    auto *label = new QLabel(tr("&Folder:"));
    label->setBuddy(m_folder);
    layout->addWidget(label);
    layout->addWidget(m_folder);
    dropIcons(*m_buttons);
    layout->addWidget(m_buttons);
    connect(m_folder, &FolderField::inspected, this, &ChangeFolderDialog::check);
    connect(m_folder, &FolderField::typed, this, [this] { m_wantsFinish = false; });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ChangeFolderDialog::finish);
    m_folder->setNeededBytes(needed);
    m_folder->setFolders(downloads.constFirst().request.folder, offered);
    check();
}

void ChangeFolderDialog::check()
{
    m_buttons->button(QDialogButtonBox::Ok)
        ->setEnabled(m_folder->isCurrent() && m_folder->report().isUsable());
    if (std::exchange(m_wantsFinish, false)) {
        finish();
    }
}

void ChangeFolderDialog::finish()
{
    if (!m_folder->isCurrent() || !m_folder->report().isUsable()) {
        return;
    }
    if (m_folder->makeFolder()) {
        emit chosen(m_ids, m_folder->folder());
        accept();
    } else {
        m_wantsFinish = true; // when the folder is made
    }
}

} // namespace ui
