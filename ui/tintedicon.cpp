// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tintedicon.h"

#include "ui/theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QPixmap render(const QString &file, QSize size, QColor color)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(file);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    return pixmap;
}

/// Draws one SVG file as a stencil. Lives on the GUI thread, like every QPixmap.
class TintedIconEngine : public QIconEngine {
public:
    TintedIconEngine(const QString &file, std::optional<TonePair> tones)
        : m_file(file)
        , m_tones(tones)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        QPixmap drawn = pixmap((QSizeF(rect.size()) * scale).toSize(), mode, state);
        drawn.setDevicePixelRatio(scale);
        painter->drawPixmap(rect.topLeft(), drawn);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        if (size.isEmpty()) {
            return {};
        }
        const QColor tint = color(mode);
        const QString key = u"%1/%2x%3/%4"_s.arg(m_file)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(tint.rgba(), 0, 16);
        QPixmap found;
        if (!QPixmapCache::find(key, &found)) {
            found = render(m_file, size, tint);
            QPixmapCache::insert(key, found);
        }
        return found;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(m_file, m_tones); }
    QString key() const override { return u"bobbin"_s; }
    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette colors = QGuiApplication::palette();
        if (mode == QIcon::Selected) {
            return colors.color(QPalette::HighlightedText);
        }
        if (mode == QIcon::Disabled) {
            return colors.color(QPalette::Disabled, QPalette::ButtonText);
        }
        if (m_tones) {
            return QColor::fromRgb(isDark(colors) ? m_tones->dark : m_tones->light);
        }
        return colors.color(QPalette::Active, QPalette::ButtonText);
    }

    QString m_file;
    std::optional<TonePair> m_tones;
};

QString fileOf(const QString &name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

} // namespace

QIcon tintedIcon(const QString &name)
{
    if (name.isEmpty()) {
        return {};
    }
    return QIcon(new TintedIconEngine(fileOf(name), std::nullopt));
}

QIcon tintedIcon(const QString &name, TonePair tones)
{
    if (name.isEmpty()) {
        return {};
    }
    return QIcon(new TintedIconEngine(fileOf(name), tones));
}

} // namespace ui
