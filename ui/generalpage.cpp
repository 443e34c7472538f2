// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programpage.h"

#include "ui/fieldparts.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLocale>

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

ProgramPage::ProgramPage(const QStringList &languages, QWidget *parent)
    : PreferencesPage(parent)
    , m_onClose(namedField<QComboBox>(u"onClose"_s, tr("On closing the window")))
    , m_startAtLogin(namedField<QCheckBox>(u"startAtLogin"_s, tr("Start at login")))
    , m_language(namedField<QComboBox>(u"language"_s, tr("Language")))
{
    using settings::OnClose;
    m_onClose->addItem(tr("Ask"), static_cast<int>(OnClose::Ask));
    m_onClose->addItem(tr("Keep running in the tray"), static_cast<int>(OnClose::KeepRunning));
    m_onClose->addItem(tr("Quit"), static_cast<int>(OnClose::Quit));
    m_startAtLogin->setText(tr("&Start at login, in the tray"));
    m_language->addItem(tr("The system's"), QString());
    for (const QString &code : languages) {
        m_language->addItem(languageName(code), code);
    }

    auto *form = new QFormLayout(this);
    form->addRow(tr("On &closing the window:"), m_onClose);
    form->addRow(QString(), m_startAtLogin);
    form->addRow(tr("&Language:"), m_language);
    for (QComboBox *box : { m_onClose, m_language }) {
        connect(box, &QComboBox::currentIndexChanged, this, &PreferencesPage::edited);
    }
    connect(m_startAtLogin, &QCheckBox::toggled, this, &PreferencesPage::edited);
}

void ProgramPage::fill(const settings::Settings &settings)
{
    selectValue(m_onClose, settings.onClose);
    m_startAtLogin->setChecked(settings.startAtLogin);
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
}

void ProgramPage::collect(settings::Settings &settings) const
{
    settings.onClose = selectedValue<settings::OnClose>(m_onClose);
    settings.startAtLogin = m_startAtLogin->isChecked();
    settings.language = m_language->currentData().toString();
}

} // namespace ui
