// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>
#include <QStyleOptionViewItem>

namespace ui {

/// Fusion, with frames that can be seen: it makes them by darkening the ground, which is dark
/// already in one scheme; and without lines below letters that are joined. Lives on the GUI thread.
class Style : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    /// Whether nothing moves on its way to where it shall be.
    void setReducedMotion(bool isReduced) { m_isMotionReduced = isReduced; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;
    void drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette,
        bool isEnabled, const QString &text, QPalette::ColorRole role) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *result) const override;
    QIcon standardIcon(
        StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;

private:
    void drawMirroredLabel(
        const QStyleOptionButton &button, QPainter *painter, const QWidget *widget) const;

    bool m_isMotionReduced = false;
};

/// The ground of \a row while it is selected: it is another one where the keys do not go to.
QColor selectedGround(const QStyleOptionViewItem &row);

} // namespace ui
