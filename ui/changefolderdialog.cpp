// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changefolderdialog.h"

#include "ui/dialogparts.h"
#include "ui/folderfield.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

void FolderChange::add(const engine::Download &download)
{
    if (ids.isEmpty()) {
        first = download;
    }
    ids.append(download.id);
    needed += std::max<qint64>(0, download.total);
}

ChangeFolderDialog::ChangeFolderDialog(
    const FolderChange &change, const QStringList &offered, QThreadPool &pool, QWidget *parent)
    : QDialog(parent)
    , m_ids(change.ids)
    , m_folder(new FolderField(pool))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(u"changeFolderDialog"_s);
    setWindowTitle(tr("Change the folder"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QString text = m_ids.size() == 1
        ? errorText(change.first)
        : tr("%n downloads go to the new folder.", nullptr, static_cast<int>(m_ids.size()));
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
    m_folder->setNeededBytes(change.needed);
    m_folder->setFolders(change.first.request.folder, offered);
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
