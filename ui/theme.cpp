// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/style.h"

#include <QApplication>
#include <QColor>
#include <QToolTip>

namespace ui {
namespace {

struct Tone {
    QPalette::ColorRole role;
    QRgb light;
    QRgb dark;
    QRgb disabledLight;
    QRgb disabledDark;
};

// Text on its ground has a contrast of 7 or more, disabled text of 3 or more, in both schemes.
constexpr Tone kTones[] = {
    { QPalette::Window, 0xfff4f5f7, 0xff23262b, 0xfff4f5f7, 0xff23262b },
    { QPalette::WindowText, 0xff1d2126, 0xffe8eaed, 0xff7d838b, 0xff858b94 },
    { QPalette::Base, 0xffffffff, 0xff1a1c20, 0xfff4f5f7, 0xff23262b },
    { QPalette::AlternateBase, 0xfff7f8fa, 0xff1f2226, 0xfff4f5f7, 0xff23262b },
    { QPalette::Text, 0xff1d2126, 0xffe8eaed, 0xff7d838b, 0xff858b94 },
    { QPalette::PlaceholderText, 0xff666c75, 0xff9aa1ab, 0xff8a9099, 0xff7a808a },
    { QPalette::Button, 0xfff0f1f4, 0xff2e3238, 0xfff0f1f4, 0xff2a2d33 },
    { QPalette::ButtonText, 0xff1d2126, 0xffe8eaed, 0xff7d838b, 0xff9aa1ab },
    { QPalette::BrightText, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff },
    { QPalette::ToolTipBase, 0xff2b2f36, 0xff3a3f47, 0xff2b2f36, 0xff3a3f47 },
    { QPalette::ToolTipText, 0xfff4f5f7, 0xfff4f5f7, 0xfff4f5f7, 0xfff4f5f7 },
    { QPalette::Highlight, 0xff1f63c4, 0xff2f6fcb, 0xff9aa3af, 0xff4a505a },
    { QPalette::HighlightedText, 0xffffffff, 0xffffffff, 0xffffffff, 0xffd5d8dd },
    { QPalette::Link, 0xff1a5fb4, 0xff78aeff, 0xff7d838b, 0xff858b94 },
    { QPalette::LinkVisited, 0xff6b3fa0, 0xffb99aff, 0xff7d838b, 0xff858b94 },
    { QPalette::Light, 0xffffffff, 0xff3a3f47, 0xffffffff, 0xff3a3f47 },
    { QPalette::Midlight, 0xffe6e8ec, 0xff343940, 0xffe6e8ec, 0xff343940 },
    { QPalette::Mid, 0xffc4c8cf, 0xff454b54, 0xffc4c8cf, 0xff454b54 },
    { QPalette::Dark, 0xff9aa0a9, 0xff15171a, 0xff9aa0a9, 0xff15171a },
    { QPalette::Shadow, 0xff6d737c, 0xff0c0d0f, 0xff6d737c, 0xff0c0d0f },
};

} // namespace

Theme::Theme()
    : m_isSystemDark(isDark(QGuiApplication::palette()))
    , m_hasEffects(QApplication::isEffectEnabled(Qt::UI_General))
{
}

void Theme::apply(ColorScheme scheme) const
{
    if (scheme == ColorScheme::NoPreference) {
        scheme = m_isSystemDark ? ColorScheme::Dark : ColorScheme::Light;
    }
    if (qobject_cast<Style *>(QApplication::style()) == nullptr) {
        QApplication::setStyle(new Style);
    }
    const QPalette wanted = palette(scheme);
    QApplication::setPalette(wanted);
    QToolTip::setPalette(wanted);
}

void Theme::setReducedMotion(bool isReduced) const
{
    if (auto *style = qobject_cast<Style *>(QApplication::style())) {
        style->setReducedMotion(isReduced);
    }
    QApplication::setEffectEnabled(Qt::UI_General, m_hasEffects && !isReduced);
}

QPalette palette(ColorScheme scheme)
{
    const bool dark = scheme == ColorScheme::Dark;
    QPalette result;
    for (const Tone &tone : kTones) {
        result.setColor(tone.role, QColor::fromRgba(dark ? tone.dark : tone.light));
        result.setColor(QPalette::Disabled, tone.role,
            QColor::fromRgba(dark ? tone.disabledDark : tone.disabledLight));
    }
    return result;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

} // namespace ui
