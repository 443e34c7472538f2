// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/downloadspage.h"

#include "ui/fieldparts.h"
#include "ui/folderfield.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

DownloadsPage::DownloadsPage(const settings::Settings &settings, QThreadPool &pool, QWidget *parent)
    : PreferencesPage(parent)
    , m_folder(new FolderField(pool))
    , m_atOnce(numberField(u"downloadsAtOnce"_s, tr("Downloads at once"), 1, 64))
    , m_connections(numberField(u"connectionsPerDownload"_s, tr("Connections per download"), 1, 32))
    , m_perHost(numberField(u"connectionsPerHost"_s, tr("Connections per server"), 1, 64))
    , m_downloadsPerHost(
          numberField(u"downloadsPerHost"_s, tr("Downloads per server at once"), 0, 64))
{
    m_folder->setObjectName(u"folderField"_s);
    m_downloadsPerHost->setSpecialValueText(tr("as many as run"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Folder:"), m_folder);
    form->addRow(tr("Downloads at &once:"), m_atOnce);
    form->addRow(tr("&Connections per download:"), m_connections);
    form->addRow(tr("Connections per &server:"), m_perHost);
    form->addRow(tr("Downloads &per server:"), m_downloadsPerHost);
    form->addRow(answersGroup());
    connect(m_folder, &FolderField::inspected, this, &PreferencesPage::edited);
    for (QSpinBox *box : { m_atOnce, m_connections, m_perHost, m_downloadsPerHost }) {
        connect(box, &QSpinBox::valueChanged, this, &PreferencesPage::edited);
    }
    for (QComboBox *box : { m_onFileExists, m_onDuplicate }) {
        connect(box, &QComboBox::currentIndexChanged, this, &PreferencesPage::edited);
    }
    m_folder->setFolders(
        settings.engine.folder, offeredFolders(settings.engine.folder, settings.recentFolders));
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
    auto *form = new QFormLayout(group);
    form->addRow(tr("File &exists already:"), m_onFileExists);
    form->addRow(tr("&Link is in the list already:"), m_onDuplicate);
    form->addRow(QString(), forget);
    return group;
}

void DownloadsPage::fill(const settings::Settings &settings)
{
    m_atOnce->setValue(settings.engine.downloadsAtOnce);
    m_connections->setValue(settings.engine.connectionsPerDownload);
    m_perHost->setValue(settings.engine.connectionsPerHost);
    m_downloadsPerHost->setValue(settings.engine.downloadsPerHost);
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
    config.connectionsPerDownload = m_connections->value();
    config.connectionsPerHost = m_perHost->value();
    config.downloadsPerHost = m_downloadsPerHost->value();
    settings.onFileExists = selectedValue<settings::OnFileExists>(m_onFileExists);
    settings.onDuplicate = selectedValue<settings::OnDuplicate>(m_onDuplicate);
}

} // namespace ui
