// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferencesdialog.h"

#include "app/settings/settingsfile.h"
#include "ui/dialogparts.h"
#include "ui/folderfield.h"
#include "ui/proxyfields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 kKibibyte = 1024;
constexpr qint64 kProposedLimit = 1024 * kKibibyte; ///< bytes a second, while none was ever set

template <typename Field>
Field *named(const QString &objectName, const QString &accessibleName)
{
    auto *field = new Field;
    field->setObjectName(objectName);
    field->setAccessibleName(accessibleName);
    return field;
}

QSpinBox *spinBox(const QString &objectName, const QString &accessibleName, int from, int to)
{
    auto *box = named<QSpinBox>(objectName, accessibleName);
    box->setRange(from, to);
    // A value half typed is not applied.
    box->setKeyboardTracking(false);
    return box;
}

template <typename Enum>
void select(QComboBox *box, Enum value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

template <typename Enum>
Enum selected(const QComboBox *box)
{
    return static_cast<Enum>(box->currentData().toInt());
}

QString languageName(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    return name.isEmpty() ? code : name.replace(0, 1, name.at(0).toUpper());
}

} // namespace

PreferencesDialog::PreferencesDialog(const settings::Settings &settings,
    const QStringList &languages, QThreadPool &pool, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_pool(pool)
    , m_tabs(new QTabWidget)
{
    setObjectName(u"preferencesDialog"_s);
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_tabs->setObjectName(u"preferencesTabs"_s);
    m_tabs->setAccessibleName(tr("Pages"));
    m_tabs->addTab(downloadsPage(), tr("&Downloads"));
    m_tabs->addTab(networkPage(), tr("&Network"));
    m_tabs->addTab(programPage(languages), tr("P&rogram"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs);
    dropIcons(*buttons);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    m_folder->setFolders(m_settings.engine.folder,
        offeredFolders(m_settings.engine.folder, m_settings.recentFolders));
    connectParts();
}

void PreferencesDialog::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
    fill();
}

void PreferencesDialog::showProxy()
{
    m_tabs->setCurrentIndex(1);
    m_proxy->findChild<QComboBox *>(u"proxyKind"_s)->setFocus();
}

QWidget *PreferencesDialog::downloadsPage()
{
    m_folder = new FolderField(m_pool);
    m_folder->setObjectName(u"folderField"_s);
    m_atOnce = spinBox(u"downloadsAtOnce"_s, tr("Downloads at once"), 1, 64);
    m_connections = spinBox(u"connectionsPerDownload"_s, tr("Connections per download"), 1, 32);
    m_perHost = spinBox(u"connectionsPerHost"_s, tr("Connections per server"), 1, 64);
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->addRow(tr("&Folder:"), m_folder);
    form->addRow(tr("Downloads at &once:"), m_atOnce);
    form->addRow(tr("&Connections per download:"), m_connections);
    form->addRow(tr("Connections per &server:"), m_perHost);
    form->addRow(answersGroup());
    return page;
}

QWidget *PreferencesDialog::answersGroup()
{
    using settings::OnDuplicate;
    using settings::OnFileExists;
    m_onFileExists = named<QComboBox>(u"onFileExists"_s, tr("When the file exists already"));
    m_onFileExists->addItem(tr("Ask"), static_cast<int>(OnFileExists::Ask));
    m_onFileExists->addItem(
        tr("Save under the next number"), static_cast<int>(OnFileExists::Number));
    m_onFileExists->addItem(tr("Replace it"), static_cast<int>(OnFileExists::Overwrite));
    m_onFileExists->addItem(
        tr("Keep it and skip the download"), static_cast<int>(OnFileExists::Skip));
    m_onFileExists->addItem(tr("Go on with it"), static_cast<int>(OnFileExists::Continue));
    m_onDuplicate = named<QComboBox>(u"onDuplicate"_s, tr("When the link is in the list already"));
    m_onDuplicate->addItem(tr("Ask"), static_cast<int>(OnDuplicate::Ask));
    m_onDuplicate->addItem(tr("Skip it"), static_cast<int>(OnDuplicate::Skip));
    m_onDuplicate->addItem(tr("Add it under a new name"), static_cast<int>(OnDuplicate::AddAgain));
    m_onDuplicate->addItem(tr("Start the old one over"), static_cast<int>(OnDuplicate::Restart));
    m_reset = named<QPushButton>(u"resetAnswers"_s, tr("Forget the remembered answers"));
    m_reset->setText(tr("Forget the &answers"));
    m_reset->setAutoDefault(false);

    auto *group = new QGroupBox(tr("Answers"));
    auto *form = new QFormLayout(group);
    form->addRow(tr("File &exists already:"), m_onFileExists);
    form->addRow(tr("&Link is in the list already:"), m_onDuplicate);
    form->addRow(QString(), m_reset);
    return group;
}

QWidget *PreferencesDialog::networkPage()
{
    m_limitOn = named<QCheckBox>(u"limitCheck"_s, tr("Limit the speed"));
    m_limitOn->setText(tr("&Limit the speed to"));
    m_limit = spinBox(u"limitSpin"_s, tr("Speed limit in KiB a second"), 1, 100'000'000);
    m_limit->setSuffix(tr(" KiB/s"));
    m_limit->setGroupSeparatorShown(true);
    m_limit->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_proxy = named<ProxyFields>(u"proxyFields"_s, tr("Proxy"));

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    auto *limitRow = new QHBoxLayout;
    limitRow->addWidget(m_limitOn);
    limitRow->addWidget(m_limit, 1);
    auto *group = new QGroupBox(tr("Proxy"));
    auto *groupLayout = new QVBoxLayout(group);
    groupLayout->addWidget(m_proxy);
    layout->addLayout(limitRow);
    layout->addWidget(group);
    layout->addStretch();
    return page;
}

QWidget *PreferencesDialog::programPage(const QStringList &languages)
{
    using settings::OnClose;
    m_onClose = named<QComboBox>(u"onClose"_s, tr("On closing the window"));
    m_onClose->addItem(tr("Ask"), static_cast<int>(OnClose::Ask));
    m_onClose->addItem(tr("Keep running in the tray"), static_cast<int>(OnClose::KeepRunning));
    m_onClose->addItem(tr("Quit"), static_cast<int>(OnClose::Quit));
    m_startAtLogin = named<QCheckBox>(u"startAtLogin"_s, tr("Start at login"));
    m_startAtLogin->setText(tr("&Start at login, in the tray"));
    m_language = named<QComboBox>(u"language"_s, tr("Language"));
    m_language->addItem(tr("The system's"), QString());
    for (const QString &code : languages) {
        m_language->addItem(languageName(code), code);
    }
    auto *languageNote = named<QLabel>(u"languageNote"_s, tr("About the language"));
    languageNote->setText(tr("Open windows change their language when the program starts again."));
    languageNote->setWordWrap(true);

    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->addRow(tr("On &closing the window:"), m_onClose);
    form->addRow(QString(), m_startAtLogin);
    form->addRow(tr("&Language:"), m_language);
    form->addRow(QString(), languageNote);
    return page;
}

void PreferencesDialog::connectParts()
{
    connect(m_folder, &FolderField::inspected, this, &PreferencesDialog::collect);
    connect(m_proxy, &ProxyFields::edited, this, &PreferencesDialog::collect);
    for (QSpinBox *box : { m_atOnce, m_connections, m_perHost, m_limit }) {
        connect(box, &QSpinBox::valueChanged, this, &PreferencesDialog::collect);
    }
    for (QComboBox *box : { m_onClose, m_onFileExists, m_onDuplicate, m_language }) {
        connect(box, &QComboBox::currentIndexChanged, this, &PreferencesDialog::collect);
    }
    for (QCheckBox *box : { m_limitOn, m_startAtLogin }) {
        connect(box, &QCheckBox::toggled, this, &PreferencesDialog::collect);
    }
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_settings.onFileExists = settings::Settings().onFileExists;
        m_settings.onDuplicate = settings::Settings().onDuplicate;
        m_settings.onClose = settings::Settings().onClose;
        m_settings = settings::settled(m_settings);
        fill();
        emit settingsChanged(m_settings);
    });
}

void PreferencesDialog::fill()
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_atOnce->setValue(m_settings.engine.downloadsAtOnce);
    m_connections->setValue(m_settings.engine.connectionsPerDownload);
    m_perHost->setValue(m_settings.engine.connectionsPerHost);
    m_limitOn->setChecked(m_settings.isLimitOn);
    m_limit->setEnabled(m_settings.isLimitOn);
    const qint64 limit = m_settings.speedLimit > 0 ? m_settings.speedLimit : kProposedLimit;
    m_limit->setValue(static_cast<int>(std::max<qint64>(1, limit / kKibibyte)));
    m_proxy->setProxy(m_settings.engine.proxy);
    select(m_onClose, m_settings.onClose);
    select(m_onFileExists, m_settings.onFileExists);
    select(m_onDuplicate, m_settings.onDuplicate);
    m_startAtLogin->setChecked(m_settings.startAtLogin);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.language)));
}

void PreferencesDialog::collect()
{
    if (m_isFilling) {
        return;
    }
    settings::Settings changed = m_settings;
    engine::EngineConfig &config = changed.engine;
    if (m_folder->isCurrent() && m_folder->report().isUsable()) {
        config.folder = m_folder->folder();
    }
    config.downloadsAtOnce = m_atOnce->value();
    config.connectionsPerDownload = m_connections->value();
    config.connectionsPerHost = m_perHost->value();
    changed.isLimitOn = m_limitOn->isChecked();
    m_limit->setEnabled(changed.isLimitOn);
    // A limit that is none of whole KiB stays as it is while nobody touches it.
    if (changed.isLimitOn && m_limit->value() != changed.speedLimit / kKibibyte) {
        changed.speedLimit = m_limit->value() * kKibibyte;
    }
    if (proxyProblem(m_proxy->proxy()).isEmpty()) {
        config.proxy = m_proxy->proxy();
    }
    changed.onClose = selected<settings::OnClose>(m_onClose);
    changed.onFileExists = selected<settings::OnFileExists>(m_onFileExists);
    changed.onDuplicate = selected<settings::OnDuplicate>(m_onDuplicate);
    changed.startAtLogin = m_startAtLogin->isChecked();
    changed.language = m_language->currentData().toString();
    changed = settings::settled(changed);
    if (changed != m_settings) {
        m_settings = changed;
        emit settingsChanged(m_settings);
    }
}

} // namespace ui
