// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/downloadspage.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/folderfield.h"
#include "ui/settingsrows.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DownloadsPage::DownloadsPage(const settings::Settings &settings, QThreadPool &pool, QWidget *parent)
    : PreferencesPage(parent)
    , m_folder(new FolderField(pool))
    , m_atOnce(numberField(u"downloadsAtOnce"_s, tr("Downloads at once"), 1, 64))
    , m_retries(numberField(u"retries"_s, tr("Tries in a row that gain nothing"), 0, 100))
    , m_startAdded(namedField<QCheckBox>(u"startAddedCheck"_s, tr("Start added downloads at once")))
    , m_serverDate(namedField<QCheckBox>(u"serverDateCheck"_s, tr("Date of finished files")))
    , m_reserveSpace(namedField<QCheckBox>(u"reserveSpaceCheck"_s, tr("Space for the whole file")))
{
    m_folder->setObjectName(u"folderField"_s);
    m_folder->setAccessibleName(tr("Folder"));
    auto *layout = new QVBoxLayout(this);
    QFormLayout *form = settingsForm();
    addSetting(form, tr("&Folder:"), m_folder, { u"downloads/folder"_s });
    form->addRow(arrangementRow());
    layout->addLayout(form);
    layout->addWidget(startGroup());
    layout->addWidget(answersGroup());
    layout->addWidget(filesGroup());
    layout->addStretch();
    connect(m_folder, &FolderField::inspected, this, &PreferencesPage::edited);
    for (QSpinBox *box : { m_atOnce, m_retries }) {
        connect(box, &QSpinBox::valueChanged, this, &PreferencesPage::edited);
    }
    for (QCheckBox *box : { m_startAdded, m_serverDate, m_reserveSpace }) {
        connect(box, &QCheckBox::toggled, this, &PreferencesPage::edited);
    }
    for (QComboBox *box : { m_onFileExists, m_onDuplicate }) {
        connect(box, &QComboBox::currentIndexChanged, this, &PreferencesPage::edited);
    }
    showFolder(settings);
}

void DownloadsPage::showFolder(const settings::Settings &settings)
{
    m_shownFolder = settings.engine.folder;
    m_folder->setFolders(m_shownFolder, offeredFolders(m_shownFolder, settings.recentFolders));
}

QWidget *DownloadsPage::arrangementRow()
{
    auto *categories = namedField<QPushButton>(u"categoriesButton"_s, tr("Edit the categories"));
    categories->setText(tr("Ca&tegories…"));
    auto *queues = namedField<QPushButton>(u"queuesButton"_s, tr("Edit the queues"));
    queues->setText(tr("&Queues…"));
    connect(categories, &QPushButton::clicked, this, &DownloadsPage::categoriesRequested);
    connect(queues, &QPushButton::clicked, this, &DownloadsPage::queuesRequested);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    for (QPushButton *button : { categories, queues }) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    layout->addStretch();
    return row;
}

QWidget *DownloadsPage::startGroup()
{
    m_retries->setSpecialValueText(tr("none"));
    m_retries->setToolTip(tr("After so many tries that gain nothing a download fails."));
    m_startAdded->setText(tr("&Start what is added at once"));
    auto *group = new QGroupBox(tr("Starting"));
    QFormLayout *form = settingsForm(group);
    addSetting(form, tr("Downloads at &once:"), m_atOnce, { u"downloads/atOnce"_s });
    addSetting(form, tr("Further t&ries:"), m_retries, { u"downloads/retries"_s });
    addSetting(form, {}, m_startAdded, { u"downloads/startAdded"_s });
    return group;
}

QWidget *DownloadsPage::answersGroup()
{
    using settings::OnDuplicate;
    using settings::OnFileExists;
    m_onFileExists = namedField<QComboBox>(u"onFileExists"_s, tr("When the file exists already"));
    m_onFileExists->addItem(tr("Ask"), static_cast<int>(OnFileExists::Ask));
    m_onFileExists->addItem(
        tr("Save under the next number"), static_cast<int>(OnFileExists::Number));
    m_onFileExists->addItem(tr("Replace it"), static_cast<int>(OnFileExists::Overwrite));
    m_onFileExists->addItem(
        tr("Keep it and skip the download"), static_cast<int>(OnFileExists::Skip));
    m_onFileExists->addItem(tr("Go on with it"), static_cast<int>(OnFileExists::Continue));
    m_onDuplicate
        = namedField<QComboBox>(u"onDuplicate"_s, tr("When the link is in the list already"));
    m_onDuplicate->addItem(tr("Ask"), static_cast<int>(OnDuplicate::Ask));
    m_onDuplicate->addItem(tr("Skip it"), static_cast<int>(OnDuplicate::Skip));
    m_onDuplicate->addItem(tr("Add it under a new name"), static_cast<int>(OnDuplicate::AddAgain));
    m_onDuplicate->addItem(tr("Start the old one over"), static_cast<int>(OnDuplicate::Restart));
    auto *forget = namedField<QPushButton>(u"resetAnswers"_s, tr("Forget the remembered answers"));
    forget->setText(tr("Forget the &answers"));
    forget->setAutoDefault(false);
    connect(forget, &QPushButton::clicked, this, &DownloadsPage::forgetRequested);

    auto *group = new QGroupBox(tr("Answers"));
    QFormLayout *form = settingsForm(group);
    addSetting(form, tr("File &exists already:"), m_onFileExists, { u"downloads/onFileExists"_s });
    addSetting(
        form, tr("&Link is in the list already:"), m_onDuplicate, { u"downloads/onDuplicate"_s });
    addButton(form, forget);
    return group;
}

QWidget *DownloadsPage::filesGroup()
{
    m_serverDate->setText(tr("&Date finished files as the server does"));
    m_serverDate->setToolTip(
        tr("The server says when a file was changed last. Otherwise, and where "
           "it says nothing, a file has the date of its download."));
    m_reserveSpace->setText(tr("Reser&ve space for whole files"));
    m_reserveSpace->setToolTip(
        tr("The disk cannot become too full meanwhile, and large files are in fewer pieces on it. "
           "It counts for downloads that start from now on. Where the file system cannot do it, "
           "space is taken as the bytes come."));
    QLabel *note = plainLabel(u"partFilesNote"_s);
    note->setText(tr("Until it is whole, a file is called NAME.part and stands where it will be in "
                     "the end. It takes up only the room of what has come, unless more is "
                     "reserved."));
    auto *group = new QGroupBox(tr("Files"));
    QFormLayout *form = settingsForm(group);
    addSetting(form, {}, m_serverDate, { u"downloads/serverDate"_s });
    addSetting(form, {}, m_reserveSpace, { u"downloads/reserveSpace"_s });
    form->addRow(note);
    return group;
}

void DownloadsPage::fill(const settings::Settings &settings)
{
    // What was told comes back while the field is being typed in.
    if (settings.engine.folder != m_shownFolder && settings.engine.folder != m_folder->folder()) {
        showFolder(settings);
    }
    m_shownFolder = settings.engine.folder;
    m_atOnce->setValue(settings.engine.downloadsAtOnce);
    m_retries->setValue(settings.engine.retries);
    m_startAdded->setChecked(settings.startAdded);
    m_serverDate->setChecked(settings.engine.keepsServerDate);
    m_reserveSpace->setChecked(settings.engine.reservesSpace);
    selectValue(m_onFileExists, settings.onFileExists);
    selectValue(m_onDuplicate, settings.onDuplicate);
}

void DownloadsPage::collect(settings::Settings &settings) const
{
    engine::EngineConfig &config = settings.engine;
    if (m_folder->isCurrent() && m_folder->report().isUsable()) {
        config.folder = m_folder->folder();
    }
    config.downloadsAtOnce = m_atOnce->value();
    config.retries = m_retries->value();
    settings.startAdded = m_startAdded->isChecked();
    config.keepsServerDate = m_serverDate->isChecked();
    config.reservesSpace = m_reserveSpace->isChecked();
    settings.onFileExists = selectedValue<settings::OnFileExists>(m_onFileExists);
    settings.onDuplicate = selectedValue<settings::OnDuplicate>(m_onDuplicate);
}

} // namespace ui
