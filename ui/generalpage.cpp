// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generalpage.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/settingsrows.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString languageName(const QString &code)
{
    // English, not that of one country.
    QString name = QLocale(QLocale(code).language(), QLocale::World).nativeLanguageName();
    return name.isEmpty() ? code : name.replace(0, 1, name.at(0).toUpper());
}

} // namespace

GeneralPage::GeneralPage(const QStringList &languages, const QString &platform, QWidget *parent)
    : PreferencesPage(parent)
    , m_onClose(namedField<QComboBox>(u"onClose"_s, tr("On closing the window")))
    , m_showsTray(namedField<QCheckBox>(u"showsTray"_s, tr("Show an icon in the system tray")))
    , m_trayNote(plainLabel(u"trayNote"_s))
    , m_startAtLogin(namedField<QCheckBox>(u"startAtLogin"_s, tr("Start at login")))
    , m_language(namedField<QComboBox>(u"language"_s, tr("Language")))
    , m_appearance(namedField<QComboBox>(u"appearance"_s, tr("Appearance")))
{
    using settings::Appearance;
    using settings::OnClose;
    m_onClose->addItem(tr("Ask"), static_cast<int>(OnClose::Ask));
    m_onClose->addItem(tr("Keep running in the tray"), static_cast<int>(OnClose::KeepRunning));
    m_onClose->addItem(tr("Quit"), static_cast<int>(OnClose::Quit));
    m_showsTray->setText(tr("Show an icon in the system &tray"));
    m_language->addItem(tr("The system's"), QString());
    for (const QString &code : languages) {
        m_language->addItem(languageName(code), code);
    }
    m_appearance->addItem(tr("As the system says"), static_cast<int>(Appearance::System));
    m_appearance->addItem(tr("Light"), static_cast<int>(Appearance::Light));
    m_appearance->addItem(tr("Dark"), static_cast<int>(Appearance::Dark));

    auto *layout = new QVBoxLayout(this);
    QFormLayout *form = settingsForm();
    addSetting(form, {}, m_showsTray, { u"window/showsTray"_s });
    form->addRow(m_trayNote);
    addSetting(form, tr("On &closing the window:"), m_onClose, { u"window/onClose"_s });
    addSetting(form, {}, m_startAtLogin, { u"window/startAtLogin"_s });
    addSetting(form, tr("&Language:"), m_language, { u"window/language"_s });
    addSetting(form, tr("&Appearance:"), m_appearance, { u"window/appearance"_s });
    layout->addLayout(form);
    layout->addWidget(windowsGroup(platform));
    layout->addStretch();
    for (QComboBox *box : { m_onClose, m_language, m_appearance }) {
        connect(box, &QComboBox::currentIndexChanged, this, &PreferencesPage::edited);
    }
    connect(m_showsTray, &QCheckBox::toggled, this, &GeneralPage::showTray);
    for (QCheckBox *box : { m_showsTray, m_startAtLogin, m_dropTarget, m_opensWindows }) {
        connect(box, &QCheckBox::toggled, this, &PreferencesPage::edited);
    }
    showTray();
}

QWidget *GeneralPage::windowsGroup(const QString &platform)
{
    m_dropTarget = namedField<QCheckBox>(u"dropTargetCheck"_s, tr("Show the drop target"));
    m_dropTarget->setText(tr("Show a small &drop target with the overall progress"));
    m_opensWindows
        = namedField<QCheckBox>(u"opensWindows"_s, tr("A window for each download that starts"));
    m_opensWindows->setText(tr("Open a &window for each download that starts"));
    auto *group = new QGroupBox(tr("Further windows"));
    QFormLayout *form = settingsForm(group);
    addSetting(form, {}, m_dropTarget, { u"window/dropTarget"_s });
    if (platform.startsWith("wayland"_L1)) {
        QLabel *note = plainLabel(u"dropTargetNote"_s);
        note->setText(tr("This desktop does not let programs keep a window above the others: the "
                         "drop target may disappear behind them."));
        form->addRow(note);
    }
    addSetting(form, {}, m_opensWindows, { u"window/perDownload"_s });
    return group;
}

void GeneralPage::setTrayThere(bool isThere)
{
    m_isTrayThere = isThere;
    showTray();
}

/// What is chosen for closing the window holds again when the icon is back.
void GeneralPage::showTray()
{
    const bool isShown = m_isTrayThere && m_showsTray->isChecked();
    m_showsTray->setEnabled(m_isTrayThere);
    m_onClose->setEnabled(isShown);
    m_trayNote->setVisible(!isShown);
    m_trayNote->setText(m_isTrayThere
            ? tr("Without the icon, closing the window quits Bobbin, after a question while "
                 "downloads are not finished.")
            : tr("This desktop has no tray. Closing the window quits Bobbin, after a question "
                 "while downloads are not finished."));
    m_startAtLogin->setText(
        isShown ? tr("&Start at login, in the tray") : tr("&Start at login, minimized"));
}

void GeneralPage::fill(const settings::Settings &settings)
{
    m_showsTray->setChecked(settings.showsTray);
    showTray();
    selectValue(m_onClose, settings.onClose);
    m_startAtLogin->setChecked(settings.startAtLogin);
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    selectValue(m_appearance, settings.appearance);
    m_dropTarget->setChecked(settings.panes.showsDropTarget);
    m_opensWindows->setChecked(settings.panes.opensWindows);
}

void GeneralPage::collect(settings::Settings &settings) const
{
    settings.showsTray = m_showsTray->isChecked();
    settings.onClose = selectedValue<settings::OnClose>(m_onClose);
    settings.startAtLogin = m_startAtLogin->isChecked();
    settings.language = m_language->currentData().toString();
    settings.appearance = selectedValue<settings::Appearance>(m_appearance);
    settings.panes.showsDropTarget = m_dropTarget->isChecked();
    settings.panes.opensWindows = m_opensWindows->isChecked();
}

} // namespace ui
