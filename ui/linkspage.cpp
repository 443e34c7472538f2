// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linkspage.h"

#include "ui/clipboardwatch.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/folderreport.h"
#include "ui/settingsrows.h"
#include "ui/typedsetting.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QGroupBox>
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
    layout->addWidget(grabberGroup());
    layout->addStretch();
    connect(m_watch, &QCheckBox::toggled, this, [this](bool isOn) {
        m_endings->setEnabled(isOn);
        m_hosts->setEnabled(isOn);
        emit edited();
    });
    for (QCheckBox *box : { m_start, m_sizes, m_thumbnails }) {
        connect(box, &QCheckBox::toggled, this, &PreferencesPage::edited);
    }
    for (QLineEdit *field : { m_endings, m_hosts }) {
        connect(field, &QLineEdit::editingFinished, this, &PreferencesPage::edited);
    }
    connect(m_folderSetting, &TypedSetting::edited, this, &PreferencesPage::edited);
}

QWidget *LinksPage::clipboardGroup()
{
    m_watch->setText(tr("&Offer links that are copied in other programs"));
    m_endings->setPlaceholderText(tr("all; for example: zip iso mp4"));
    m_hosts->setPlaceholderText(tr("all; for example: example.org"));
    m_endings->setEnabled(false);
    m_hosts->setEnabled(false);
    auto *group = new QGroupBox(tr("Clipboard"));
    QFormLayout *form = settingsForm(group);
    addSetting(form, {}, m_watch, { u"clipboard/watch"_s });
    addSetting(form, tr("Only files &ending in:"), m_endings, { u"clipboard/endings"_s });
    addSetting(form, tr("Only from ser&vers:"), m_hosts, { u"clipboard/hosts"_s });
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
    auto *group = new QGroupBox(tr("Watched folder"));
    QFormLayout *form = settingsForm(group);
    QLabel *note = plainLabel(u"watchedNote"_s);
    note->setText(tr("Lists of links that are put into this folder are added to the list and "
                     "called “.done” from then on."));
    form->addRow(note);
    addSetting(form, tr("&Folder:"), m_folder, { u"watched/folder"_s });
    QLabel *refusal = plainLabel(u"watchedRefusal"_s);
    m_folderSetting = new TypedSetting(
        *m_folder, *refusal, folderSentence({ {}, FolderState::NotAbsolute }, 0), readPath);
    form->addRow(refusal);
    addButton(form, browse);
    addSetting(form, {}, m_start, { u"watched/start"_s });
    return group;
}

QWidget *LinksPage::grabberGroup()
{
    m_sizes = namedField<QCheckBox>(u"grabberSizes"_s, tr("Ask for the sizes of links"));
    m_sizes->setText(tr("Ask servers for the si&zes of the links it shows"));
    m_thumbnails = namedField<QCheckBox>(u"grabberThumbnails"_s, tr("Show pictures in small"));
    m_thumbnails->setText(tr("Fetch &pictures to show them in small"));
    auto *group = new QGroupBox(tr("Grabber"));
    QFormLayout *form = settingsForm(group);
    addSetting(form, {}, m_sizes, { u"grabber/sizes"_s });
    addSetting(form, {}, m_thumbnails, { u"grabber/thumbnails"_s });
    return group;
}

void LinksPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("Watched folder"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folderSetting->set(folder);
        emit edited();
    });
    dialog->open();
}

void LinksPage::fill(const settings::Settings &settings)
{
    m_watch->setChecked(settings.clipboard.isOn);
    m_endings->setText(settings.clipboard.endings);
    m_hosts->setText(settings.clipboard.hosts);
    m_folderSetting->fill(settings.watchedFolder);
    m_start->setChecked(settings.startWatched);
    m_sizes->setChecked(settings.grabber.asksSizes);
    m_thumbnails->setChecked(settings.grabber.showsThumbnails);
}

void LinksPage::collect(settings::Settings &settings) const
{
    settings.clipboard.isOn = m_watch->isChecked();
    settings.clipboard.endings = m_endings->text().trimmed();
    settings.clipboard.hosts = m_hosts->text().trimmed();
    settings.watchedFolder = m_folderSetting->value().value_or(settings.watchedFolder);
    settings.startWatched = m_start->isChecked();
    settings.grabber.asksSizes = m_sizes->isChecked();
    settings.grabber.showsThumbnails = m_thumbnails->isChecked();
}

} // namespace ui
