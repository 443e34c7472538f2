// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linkspage.h"

#include "ui/clipboardwatch.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

LinksPage::LinksPage(QWidget *parent)
    : PreferencesPage(parent)
    , m_watch(namedField<QCheckBox>(u"watchClipboard"_s, tr("Offer links that are copied")))
    , m_endings(namedField<QLineEdit>(u"clipboardEndings"_s, tr("Endings of files to offer")))
    , m_hosts(namedField<QLineEdit>(u"clipboardHosts"_s, tr("Servers to offer links of")))
    , m_folder(namedField<QLineEdit>(u"watchedFolder"_s, tr("Watched folder")))
    , m_start(namedField<QCheckBox>(u"startWatched"_s, tr("Start links of the watched folder")))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(clipboardGroup());
    layout->addWidget(folderGroup());
    layout->addStretch();
    connect(m_watch, &QCheckBox::toggled, this, [this](bool isOn) {
        m_endings->setEnabled(isOn);
        m_hosts->setEnabled(isOn);
        emit edited();
    });
    connect(m_start, &QCheckBox::toggled, this, &PreferencesPage::edited);
    for (QLineEdit *field : { m_endings, m_hosts, m_folder }) {
        connect(field, &QLineEdit::editingFinished, this, &PreferencesPage::edited);
    }
}

QWidget *LinksPage::clipboardGroup()
{
    m_watch->setText(tr("&Offer links that are copied in other programs"));
    m_endings->setPlaceholderText(tr("all; for example: zip iso mp4"));
    m_hosts->setPlaceholderText(tr("all; for example: example.org"));
    m_endings->setEnabled(false);
    m_hosts->setEnabled(false);
    auto *group = new QGroupBox(tr("Clipboard"));
    auto *form = new QFormLayout(group);
    form->addRow(m_watch);
    form->addRow(tr("Only files &ending in:"), m_endings);
    form->addRow(tr("Only from ser&vers:"), m_hosts);
    if (ClipboardWatch::needsFocus()) {
        QLabel *note = plainLabel(u"clipboardNote"_s);
        note->setText(tr("This desktop shows Bobbin what was copied only while its window is in "
                         "front: links are offered when you come back to it."));
        form->addRow(note);
    }
    return group;
}

QWidget *LinksPage::folderGroup()
{
    m_folder->setPlaceholderText(tr("none"));
    m_start->setText(tr("Start these links at on&ce"));
    auto *browse = namedField<QPushButton>(u"watchedBrowse"_s, tr("Choose the watched folder"));
    browse->setText(tr("&Browse…"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &LinksPage::browse);
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    auto *group = new QGroupBox(tr("Watched folder"));
    auto *form = new QFormLayout(group);
    QLabel *note = plainLabel(u"watchedNote"_s);
    note->setText(tr("Lists of links that are put into this folder are added to the list and "
                     "called “.done” from then on."));
    form->addRow(note);
    form->addRow(tr("&Folder:"), row);
    form->addRow(m_start);
    return group;
}

void LinksPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("Watched folder"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folder->setText(folder);
        emit edited();
    });
    dialog->open();
}

void LinksPage::fill(const settings::Settings &settings)
{
    m_watch->setChecked(settings.clipboard.isOn);
    m_endings->setText(settings.clipboard.endings);
    m_hosts->setText(settings.clipboard.hosts);
    m_folder->setText(settings.watchedFolder);
    m_start->setChecked(settings.startWatched);
}

void LinksPage::collect(settings::Settings &settings) const
{
    settings.clipboard.isOn = m_watch->isChecked();
    settings.clipboard.endings = m_endings->text().trimmed();
    settings.clipboard.hosts = m_hosts->text().trimmed();
    const QString folder = m_folder->text().trimmed();
    // Half a path would name a folder of wherever the program was started.
    if (folder.isEmpty() || QDir::isAbsolutePath(folder)) {
        settings.watchedFolder = folder.isEmpty() ? QString() : QDir::cleanPath(folder);
    }
    settings.startWatched = m_start->isChecked();
}

} // namespace ui
